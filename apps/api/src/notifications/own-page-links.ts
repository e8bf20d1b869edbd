import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LinkPurpose } from '@kompetanse/domain/guardians';
import { AccessLinks } from '../guardians/access-links.ts';
import { CONFIG, type Config } from '../platform/config/config.ts';
import { firstRow, rows } from '../platform/database/database.ts';

const CONFIRM = '/foresatte/bekreft';
const OWN_PAGE = '/foresatte/min';
/** Stands where the token will be: what is kept of a message opens nothing. */
const TO_COME = 'lages-ved-sending';
const LINK = new RegExp(`(${CONFIRM}|${OWN_PAGE})#[\\w-]+`, 'g');

/** Where the button of a message to a guardian leads; the token follows the # that browsers keep to themselves. */
export function linkToCome(kind: string): string {
  return `${kind === 'GUARDIAN_CONFIRM' ? CONFIRM : OWN_PAGE}#${TO_COME}`;
}

interface Written {
  readonly html: string;
  readonly text: string;
}

/** Gives each sending of a message a link of its own. */
@Injectable()
export class OwnPageLinks {
  constructor(
    private readonly links: AccessLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The message with a fresh link in it; as it was when it has none. In the transaction that counts the try to send it. */
  async fresh<Letter extends Written & { readonly id: string; readonly recipientId: string }>(
    em: EntityManager,
    letter: Letter,
    now: Date,
  ): Promise<Letter> {
    const [found] = letter.text.match(LINK) ?? [];
    if (found === undefined) return letter;
    const signUp = await firstRow(
      em,
      sql<{ id: string }>`SELECT id FROM guardian_sign_up WHERE person_id = ${letter.recipientId}`,
    );
    if (!signUp) return letter;
    const purpose: LinkPurpose = found.startsWith(CONFIRM) ? 'CONFIRM_SIGN_UP' : 'OWN_PAGE';
    const token = await this.links.issue(em, signUp.id, purpose, now);
    const filled = (text: string): string => text.replaceAll(LINK, `$1#${token}`);
    const { html, text } = { html: filled(letter.html), text: filled(letter.text) };
    // In a demo without a mail server Utboks is the only mailbox there is, so the link is kept where it can be tried.
    if (this.config.mode === 'demo' && !this.config.smtpUrl)
      await rows(em, sql`UPDATE notification SET html = ${html}, body_text = ${text} WHERE id = ${letter.id}`);
    return { ...letter, html, text };
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Locale } from '@kompetanse/texts';
import type { MailFacts, MailKind } from '@kompetanse/texts/mail-words.ts';
import { Links } from '../platform/config/links.ts';
import { firstRow } from '../platform/database/database.ts';
import { Outbox } from '../platform/outbox/outbox.ts';
import { linkToCome } from './own-page-links.ts';
import { writeLetter, type LetterFact } from './letter.ts';

/** Who a message is for. */
export interface Recipient {
  readonly id: string;
  readonly givenName: string;
  readonly email: string;
  readonly locale: Locale;
  readonly guardian: boolean;
  /** Has no account: what they may see and do is on a page that only a link of their own leads to. */
  readonly ownPage: boolean;
}

export type SubjectType =
  | 'ENROLMENT'
  | 'SESSION'
  | 'CERTIFICATE'
  | 'APPLICATION'
  | 'SIGN_UP'
  | 'INTEREST'
  | 'INVITATION'
  | 'OWN_WORK'
  | 'RUN'
  | 'MAKE_UP'
  | 'TASK'
  | 'SUPERVISION'
  | 'SUPERVISION_SERIES'
  | 'SURVEY'
  | 'RENEWAL';

export interface Message<Kind extends MailKind> {
  readonly kind: Kind;
  readonly facts: MailFacts[Kind];
  readonly to: Recipient;
  readonly about: { readonly type: SubjectType; readonly id: string };
  /** Tells apart messages of one kind about one thing to one person: the event, the reminder, the number of the letter. */
  readonly occurrence: string;
  readonly dueAt: Date;
  readonly details: readonly LetterFact[];
  /** Named in the subject line, but never for guardians: that somebody takes a course for parents is theirs to tell. */
  readonly topic: string | null;
  /** Where the button leads, from the root of our address. */
  readonly path: string;
}

/** A message of any kind, with the facts of that kind. */
export type AnyMessage = { readonly [Kind in MailKind]: Message<Kind> }[MailKind];

/** Writes messages down, each once, and has them sent. */
@Injectable()
export class NotificationRows {
  constructor(
    private readonly outbox: Outbox,
    private readonly links: Links,
  ) {}

  /** In the caller's transaction. A message with the same kind, subject, recipient and occurrence is kept as it was. */
  async keep<Kind extends MailKind>(em: EntityManager, message: Message<Kind>, now: Date): Promise<void> {
    const { kind, facts, to, about, occurrence, dueAt, details } = message;
    const letter = writeLetter({
      kind,
      facts,
      locale: to.locale,
      givenName: to.givenName,
      details,
      topic: to.guardian ? null : message.topic,
      link: this.links.to(to.ownPage ? linkToCome(kind) : message.path),
      ownPage: to.ownPage,
      home: this.links.to('/'),
    });
    const kept = await firstRow(
      em,
      sql<{
        id: string;
      }>`INSERT INTO notification (key, kind, recipient_id, address, locale, subject_type, subject_id, subject, html, body_text,
          due_at, state, created_at, updated_at)
        VALUES (${`${kind}/${about.id}/${to.id}/${occurrence}`}, ${kind}, ${to.id}, ${to.email}, ${to.locale}, ${about.type}, ${about.id},
          ${letter.subject}, ${letter.html}, ${letter.text}, ${dueAt}, 'PENDING', ${now}, ${now})
        ON CONFLICT (key) DO NOTHING RETURNING id`,
    );
    if (kept) await this.outbox.record(em, { type: 'notification.send', notificationId: kept.id });
  }
}

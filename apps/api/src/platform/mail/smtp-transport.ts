import { createTransport } from 'nodemailer';
import { isSingleMailbox } from './mailbox.ts';
import { MailFailed, mailFailure } from './mail-failed.ts';
import { MailTransport, type Letter } from './mail-transport.ts';

/** Shorter than the lease of an outbox row, so that nobody else sends the same letter meanwhile. */
const LONGEST_MS = 40_000;

export interface SmtpOptions {
  /** smtp(s)://user:password@host:port, with nodemailer's options as parameters. */
  readonly url: string;
  readonly from: string;
  /** Right-hand side of the Message-ID. */
  readonly host: string;
}

/** Hands letters to a mail server, one connection each: a mail server restarted never leaves a dead connection here. */
export class SmtpTransport extends MailTransport {
  private readonly smtp: ReturnType<typeof createTransport>;

  constructor(private readonly options: SmtpOptions) {
    super();
    this.smtp = createTransport({
      url: options.url,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  override async send({ id, to, subject, html, text }: Letter): Promise<void> {
    if (!isSingleMailbox(to)) throw new MailFailed('ADDRESS', true);
    const { from, host } = this.options;
    await this.smtp
      .sendMail({
        messageId: `<${id}@${host}>`,
        from: { name: 'Kompetanse', address: from },
        to: { name: '', address: to },
        subject,
        html,
        text,
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(LONGEST_MS),
      })
      .catch((error: unknown) => {
        throw mailFailure(error);
      });
  }

  override close(): void {
    this.smtp.close();
  }
}

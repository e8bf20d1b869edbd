/** One finished message to one person. */
export interface Letter {
  /** Becomes the Message-ID together with our host: the same letter sent again has the same, so that a server can drop a copy. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Takes letters out of the house. */
export abstract class MailTransport {
  /** Resolves when the letter is accepted. Rejects with MailFailed. */
  abstract send(letter: Letter): Promise<void>;

  close(): void {
    // nothing is held open unless a transport says so
  }
}

/** With no mail server: every letter can be read in Utboks, and that is where it stays. */
export class KeptInOutbox extends MailTransport {
  override send(): Promise<void> {
    return Promise.resolve();
  }
}

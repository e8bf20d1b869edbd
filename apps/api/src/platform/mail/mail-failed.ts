/** Why a letter was not accepted. The code holds no personal data, unlike what servers write. */
export class MailFailed extends Error {
  override readonly name = 'MailFailed';

  constructor(
    /** SMTP_550, SMTP_451, ADDRESS, SIGN_IN, CONNECTION … */
    readonly code: string,
    /** True: the same letter gets the same answer however often it is tried. */
    readonly permanent: boolean,
  ) {
    super(`Mail failed: ${code}`);
  }
}

/** Our own password was refused: for whoever runs the product to mend, not the recipient's fault. */
const OURS = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2']);

/** Reads an error of nodemailer: 5xx about this letter is final; 4xx, network and our own sign-in may go better later. */
export function mailFailure(error: unknown): MailFailed {
  if (error instanceof MailFailed) return error;
  const { code, responseCode } = (error instanceof Error ? error : {}) as { code?: unknown; responseCode?: unknown };
  if (typeof code === 'string' && OURS.has(code)) return new MailFailed('SIGN_IN', false);
  if (typeof responseCode === 'number') {
    // 503 says that the talk went wrong, not that the letter was refused (RFC 5321).
    return new MailFailed(`SMTP_${responseCode}`, responseCode >= 500 && responseCode !== 503);
  }
  return new MailFailed(typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code.slice(1) : 'CONNECTION', false);
}

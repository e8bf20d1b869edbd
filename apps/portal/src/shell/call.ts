import { ask, AskFailed } from '@kompetanse/contract/ask';
import type { TrustedDocument } from '@kompetanse/contract';
import { language } from './language.ts';

/** Runs a known operation in the reader's language. Errors: AskFailed. */
export function call<Answer, Variables>(
  document: TrustedDocument<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  return ask(document, variables, { locale: language().locale, ...(signal && { signal }) });
}

/** What to say of an operation that gave no answer. */
export function failureSentence(error: unknown): string {
  const { shell } = language().texts;
  if (!(error instanceof AskFailed)) return shell.failed;
  if (error.code === 'NETWORK') return shell.noConnection;
  return error.code === 'SIGN_IN_REQUIRED' ? shell.signIn.ended : shell.failed;
}

/** The number to give when asking for help, when there is one. */
export function requestIdOf(error: unknown): string | null {
  return error instanceof AskFailed ? error.requestId : null;
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RefusalCode, TrustedDocument } from '@kompetanse/contract';
import { AskFailed } from '@kompetanse/contract/ask';
import { useTexts } from './language.tsx';
import type { Language } from './language.tsx';
import { askInPageLanguage } from './operation.ts';

interface Refusal {
  readonly __typename: 'Refusal';
  readonly code: RefusalCode;
  readonly sentence: string;
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

/** An expected no of the API; the message is its sentence in the reader's language. */
export class Refused extends Error {
  readonly code: RefusalCode;
  /** What the sentence is made of, by name; empty unless the operation asks for the facts. */
  readonly facts: Readonly<Record<string, string>>;

  constructor({ code, sentence, facts }: Refusal) {
    super(sentence);
    this.code = code;
    this.facts = Object.fromEntries((facts ?? []).map(({ name, value }) => [name, value]));
  }
}

/** What a change gives when it is not refused. */
export type Outcome<Answer> = Exclude<Answer[keyof Answer], Refusal>;

export interface Change<Variables> {
  readonly run: (variables: Variables) => void;
  readonly pending: boolean;
  /** Why it did not go through, as a sentence to show beside the action. */
  readonly error: string | undefined;
  /** The input the refusal is about, when it names one. */
  readonly field: string | undefined;
  /** The facts of the refusal, by name. */
  readonly facts: Readonly<Record<string, string>> | undefined;
  /** The code of a refusal, for finding the field it is about. */
  readonly refusal: RefusalCode | undefined;
  /** Forgets the error. */
  readonly reset: () => void;
}

/**
 * A change of one field; afterwards everything on screen is fetched anew, and then `done` is told. `refused` is for
 * actions without a place of their own to show the sentence in.
 */
export function useChange<Answer extends object, Variables>(
  document: TrustedDocument<Answer, Variables>,
  done?: (outcome: Outcome<Answer>, variables: Variables) => void,
  refused?: (sentence: string) => void,
): Change<Variables> {
  const client = useQueryClient();
  const { t } = useTexts();
  const mutation = useMutation<Outcome<Answer>, Error, Variables>({
    mutationFn: (variables) => askInPageLanguage(document, variables).then((answer) => outcomeOf(answer)),
    onSuccess: async (outcome, variables) => {
      await client.invalidateQueries();
      done?.(outcome, variables);
    },
    onError: (error) => refused?.(changeError(error, t)),
  });
  const refusal = mutation.error instanceof Refused ? mutation.error : undefined;
  return {
    run: mutation.mutate,
    pending: mutation.isPending,
    error: mutation.error ? changeError(mutation.error, t) : undefined,
    field: refusal?.facts['field'],
    facts: refusal?.facts,
    refusal: refusal?.code,
    reset: mutation.reset,
  };
}

/** The one field of the answer. Throws Refused when it is a refusal. */
export function outcomeOf<Answer extends object>(answer: Answer): Outcome<Answer> {
  const [outcome] = Object.values(answer) as Answer[keyof Answer][];
  if (isRefusal(outcome)) throw new Refused(outcome);
  return outcome as Outcome<Answer>;
}

function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === 'object' && outcome !== null && '__typename' in outcome && outcome.__typename === 'Refusal';
}

/** A sentence for whatever stopped a change. */
function changeError(error: Error, t: Language['t']): string {
  if (error instanceof Refused) return error.message;
  if (!(error instanceof AskFailed)) return t.shell.failure.notSaved;
  if (error.code === 'NETWORK') return t.shell.failure.offline;
  if (error.code === 'SIGN_IN_REQUIRED') return t.shell.failure.signedOut;
  if (error.code === 'DOCUMENT_UNKNOWN') return t.shell.failure.outdated;
  const reference = error.requestId === null ? '' : ` ${t.shell.failure.reference}: ${error.requestId}`;
  return `${t.shell.failure.notSaved}${reference}`;
}

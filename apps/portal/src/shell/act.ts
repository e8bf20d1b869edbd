import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TrustedDocument } from '@kompetanse/contract';
import { call, failureSentence } from './call.ts';
import { refresh } from './query-client.ts';

interface Refused {
  readonly __typename: 'Refusal';
  readonly code: string;
  readonly sentence: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

/** The one member of a mutation's answer that is no refusal. */
type Yes<Answer> = Exclude<Answer[keyof Answer], Refused>;

/** Why nothing was changed. */
export interface No {
  /** Of a refusal; null when the answer never came. */
  readonly code: string | null;
  readonly sentence: string;
  /** The field of the form it is about, when it is about one. */
  readonly field: string | null;
}

export interface Act<Variables> {
  readonly act: (variables: Variables) => void;
  readonly acting: boolean;
  readonly no: No | null;
  readonly forget: () => void;
}

function isRefused(outcome: unknown): outcome is Refused {
  return typeof outcome === 'object' && outcome !== null && '__typename' in outcome && outcome.__typename === 'Refusal';
}

/**
 * A change on the server and what comes of it. After a yes everything on screen is fetched anew before onYes is called, so
 * that its result is there to be focused; a no is given back to stand beside the button.
 */
export function useAct<Answer extends object, Variables>(
  document: TrustedDocument<Answer, Variables>,
  onYes: (yes: Yes<Answer>) => void,
): Act<Variables> {
  const client = useQueryClient();
  const [no, setNo] = useState<No | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: async (variables: Variables): Promise<void> => {
      const answer = await call(document, variables);
      const outcome = Object.values(answer)[0] as Answer[keyof Answer];
      // Also after a no: it often means that what is shown is old.
      await refresh(client);
      if (isRefused(outcome)) {
        const field = outcome.facts.find(({ name }) => name === 'field')?.value ?? null;
        setNo({ code: outcome.code, sentence: outcome.sentence, field });
      } else {
        onYes(outcome as Yes<Answer>);
      }
    },
    onError: (error) => setNo({ code: null, sentence: failureSentence(error), field: null }),
  });
  return {
    act: (variables) => {
      setNo(null);
      mutate(variables);
    },
    acting: isPending,
    no,
    forget: () => setNo(null),
  };
}

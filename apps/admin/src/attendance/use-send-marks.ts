import { useEffect, useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AskFailed } from '@kompetanse/contract/ask';
import { RecordAttendance } from '@kompetanse/contract/admin';
import type { AttendanceInput, RecordAttendanceMutation } from '@kompetanse/contract/admin';
import { outcomeOf, Refused } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { askInPageLanguage } from '../shell/operation.ts';

/** With marks waiting, the line is tried anew this often (milliseconds), and at once when the browser says that it is back. */
const tryEvery = 10_000;

export type Recorded = Exclude<RecordAttendanceMutation['recordAttendance'], { readonly __typename: 'Refusal' }>;

interface SendMarks {
  readonly send: (marks: AttendanceInput[]) => void;
  readonly pending: boolean;
  /** Why it was refused or failed, other than for want of a line. */
  readonly error: string | undefined;
}

interface Sending {
  readonly sessionId: string;
  /** Marks wait for the line. */
  readonly waiting: boolean;
  readonly again: () => void;
  readonly onStored: (recorded: Recorded) => void;
  readonly onNoLine: () => void;
}

/** Sends marks; without a line they wait, and go by themselves when it is back. Sent twice they count once. */
export function useSendMarks({ sessionId, waiting, again, onStored, onNoLine }: Sending): SendMarks {
  const client = useQueryClient();
  const { t } = useTexts();
  const mutation = useMutation<Recorded, Error, AttendanceInput[]>({
    networkMode: 'always',
    mutationFn: (marks) =>
      askInPageLanguage(RecordAttendance, { sessionId, marks }).then((answer) => outcomeOf(answer)),
    onSuccess: async (recorded) => {
      await client.invalidateQueries();
      onStored(recorded);
    },
    onError: (error) => {
      if (isNoLine(error)) onNoLine();
      // Somebody of the list has left: what is fetched anew leaves them out, and the rest can be sent.
      else void client.invalidateQueries();
    },
  });
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  });
  useEffect(() => {
    if (!waiting) return;
    const go = (): void => latest.current();
    const timer = setInterval(go, tryEvery);
    window.addEventListener('online', go);
    go();
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', go);
    };
  }, [waiting]);
  const { error } = mutation;
  return {
    send: (marks) => {
      if (!mutation.isPending && marks.length > 0) mutation.mutate(marks);
    },
    pending: mutation.isPending && !waiting,
    error:
      error && !isNoLine(error) ? (error instanceof Refused ? error.message : t.shell.failure.notSaved) : undefined,
  };
}

function isNoLine(error: Error): boolean {
  return error instanceof AskFailed && error.code === 'NETWORK';
}

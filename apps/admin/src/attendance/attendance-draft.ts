import { useState } from 'react';
import type { Marks } from './attendance-marks.ts';

const key = (sessionId: string): string => `attendance:${sessionId}`;

/** What is kept on the device: ids of enrolments and their marks, never a name. Gone as soon as it is stored. */
interface Kept {
  readonly marks: Marks;
  /** They were sent and there was no line: they go by themselves when it is back. */
  readonly waiting: boolean;
}

const nothing: Kept = { marks: {}, waiting: false };

/** What was marked and not stored, kept by the device so that a bad line or a closed page loses nothing. */
export interface AttendanceDraft extends Kept {
  /** True when the marks were found and not made here and now. */
  readonly found: boolean;
  readonly keep: (marks: Marks) => void;
  readonly wait: () => void;
  readonly forget: () => void;
}

/** The draft of one session on this device. */
export function useAttendanceDraft(sessionId: string): AttendanceDraft {
  const [first] = useState(() => readDraft(sessionId));
  const [kept, setKept] = useState(first);
  const [found, setFound] = useState(Object.keys(first.marks).length > 0);
  const change = (to: Kept): void => {
    setKept(to);
    storeDraft(sessionId, to);
  };
  return {
    ...kept,
    found,
    keep: (marks) => change({ ...kept, marks }),
    wait: () => change({ ...kept, waiting: true }),
    forget: () => {
      setFound(false);
      change(nothing);
    },
  };
}

function readDraft(sessionId: string): Kept {
  try {
    return { ...nothing, ...(JSON.parse(localStorage.getItem(key(sessionId)) ?? '{}') as Partial<Kept>) };
  } catch {
    return nothing; // Blocked or broken storage: the draft then lives as long as the page.
  }
}

function storeDraft(sessionId: string, kept: Kept): void {
  try {
    if (Object.keys(kept.marks).length === 0) localStorage.removeItem(key(sessionId));
    else localStorage.setItem(key(sessionId), JSON.stringify(kept));
  } catch {
    // See readDraft.
  }
}

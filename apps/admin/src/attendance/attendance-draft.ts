import { useState } from 'react';
import type { Marks } from './attendance-marks.ts';

const key = (sessionId: string): string => `attendance:${sessionId}`;

/** What was marked and not saved, kept by the tab so that a bad line or a closed page loses nothing. */
export interface AttendanceDraft {
  readonly marks: Marks;
  /** True when the marks were found and not made here and now. */
  readonly found: boolean;
  readonly keep: (marks: Marks) => void;
  readonly forget: () => void;
}

/** The draft of one session in this tab's storage. */
export function useAttendanceDraft(sessionId: string): AttendanceDraft {
  const [first] = useState(() => readDraft(sessionId));
  const [marks, setMarks] = useState(first);
  const [found, setFound] = useState(Object.keys(first).length > 0);
  return {
    marks,
    found,
    keep: (changed) => {
      setMarks(changed);
      storeDraft(sessionId, changed);
    },
    forget: () => {
      setMarks({});
      setFound(false);
      storeDraft(sessionId, {});
    },
  };
}

function readDraft(sessionId: string): Marks {
  try {
    return JSON.parse(sessionStorage.getItem(key(sessionId)) ?? '{}') as Marks;
  } catch {
    return {}; // Blocked or broken storage: the draft then lives as long as the page.
  }
}

function storeDraft(sessionId: string, marks: Marks): void {
  try {
    if (Object.keys(marks).length === 0) sessionStorage.removeItem(key(sessionId));
    else sessionStorage.setItem(key(sessionId), JSON.stringify(marks));
  } catch {
    // See readDraft.
  }
}

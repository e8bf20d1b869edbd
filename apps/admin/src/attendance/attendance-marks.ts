import type { AttendanceInput, AttendanceMark, RunAttendanceQuery } from '@kompetanse/contract/admin';

/** How one person met one session. */
export interface Mark {
  readonly mark: AttendanceMark;
  /** Minutes present; asked for when PARTIAL. */
  readonly minutes: number | null;
  /** When it was set on this device; none for what is stored. */
  readonly markedAt?: string;
  /** When the mark that it was set in place of had been stored; null: there was none. */
  readonly knownAt?: string | null;
}

/** Marks by enrolment id. */
export type Marks = Readonly<Partial<Record<string, Mark>>>;

type Participant = NonNullable<RunAttendanceQuery['courseRun']>['participants'][number];

/** Those who can be marked: they have a seat. Source: invariant 7 of the domain paper. */
export function withSeat(participants: readonly Participant[]): readonly Participant[] {
  return participants.filter(({ state }) => state === 'ENROLLED' || state === 'COMPLETED');
}

/** What is stored for a session. */
export function storedMarks(participants: readonly Participant[], sessionId: string): Marks {
  const found = participants.flatMap(({ id, attendance }) =>
    attendance
      .filter((met) => met.sessionId === sessionId)
      .map(({ mark, minutes, recordedAt }) => [id, { mark, minutes, knownAt: recordedAt }] as const),
  );
  return Object.fromEntries(found);
}

/** What of the draft differs from what is stored, for those who still have a seat. */
export function unsavedMarks(draft: Marks, stored: Marks, ids: readonly string[]): Marks {
  const changed = ids.flatMap((id) => {
    const mark = draft[id];
    return mark && !same(mark, stored[id]) ? [[id, mark] as const] : [];
  });
  return Object.fromEntries(changed);
}

function same(one: Mark, other: Mark | undefined): boolean {
  return one.mark === other?.mark && (one.mark !== 'PARTIAL' || one.minutes === other.minutes);
}

/** The marks of those who were left out become PRESENT; nobody who is marked is touched. */
export function restPresent(draft: Marks, stored: Marks, ids: readonly string[], now: Date): Marks {
  const rest = ids.filter((id) => !draft[id] && !stored[id]);
  const present = { mark: 'PRESENT', minutes: null, markedAt: now.toISOString(), knownAt: null } as const;
  return { ...draft, ...Object.fromEntries(rest.map((id) => [id, present])) };
}

/** True for whole minutes within the session. */
export function minutesHold(minutes: number | null, longest: number): boolean {
  return minutes !== null && Number.isInteger(minutes) && minutes >= 1 && minutes <= longest;
}

/** Marks as the API takes them. */
export function attendanceInput(marks: Marks): AttendanceInput[] {
  return Object.entries(marks).flatMap(([enrolmentId, found]) =>
    found
      ? [
          {
            enrolmentId,
            mark: found.mark,
            ...(found.mark === 'PARTIAL' && { minutes: found.minutes }),
            ...(found.markedAt !== undefined && { markedAt: found.markedAt }),
            ...(found.knownAt && { knownAt: found.knownAt }),
          },
        ]
      : [],
  );
}

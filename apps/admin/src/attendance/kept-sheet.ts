import type { CurrentViewerQuery, RunAttendanceQuery, SessionGuestsQuery } from '@kompetanse/contract/admin';

const prefix = 'sheet:';
/** How long a sheet is kept, milliseconds. */
export const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

/** One session's sheet as it was last seen: who may be marked there and how they are, and who has it open. Nothing else of them. */
export interface KeptSheet {
  readonly keptAt: number;
  readonly viewer: CurrentViewerQuery;
  readonly attendance: RunAttendanceQuery;
  readonly guests: SessionGuestsQuery;
}

/** Keeps the sheet of one session on this device, so that it opens again without a line. */
export function keepSheet(sessionId: string, sheet: Omit<KeptSheet, 'keptAt'>, now: number): void {
  dropOldSheets(now);
  try {
    localStorage.setItem(prefix + sessionId, JSON.stringify({ ...only(sheet, sessionId), keptAt: now }));
  } catch {
    // Blocked or full storage: the sheet then needs a line to open.
  }
}

/** The kept sheet; undefined when there is none, or when it is more than a day old. */
export function keptSheet(sessionId: string, now: number): KeptSheet | undefined {
  dropOldSheets(now);
  return read(prefix + sessionId);
}

/** Forgets every sheet that is not this person's; all of them when nobody is signed in. */
export function dropSheets(personId: string | undefined): void {
  for (const key of keys()) if (personId === undefined || read(key)?.viewer.viewer?.person.id !== personId) drop(key);
}

/** Forgets sheets that are more than a day old, and those that cannot be read. */
export function dropOldSheets(now: number): void {
  for (const key of keys()) {
    const age = now - (read(key)?.keptAt ?? 0);
    if (age < 0 || age >= KEPT_FOR_MS) drop(key);
  }
}

/** Only this session's marks and guests. */
function only(sheet: Omit<KeptSheet, 'keptAt'>, sessionId: string): Omit<KeptSheet, 'keptAt'> {
  const run = sheet.attendance.courseRun;
  const host = sheet.guests.courseRun;
  return {
    viewer: sheet.viewer,
    attendance: {
      courseRun: run && {
        ...run,
        participants: run.participants.map((one) => ({
          ...one,
          attendance: one.attendance.filter((met) => met.sessionId === sessionId),
        })),
      },
    },
    guests: { courseRun: host && { ...host, sessions: host.sessions.filter(({ id }) => id === sessionId) } },
  };
}

function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function read(key: string): KeptSheet | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as KeptSheet);
  } catch {
    return undefined;
  }
}

function drop(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing could be kept there either.
  }
}

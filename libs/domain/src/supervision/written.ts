import type { Refuse } from '../refusals/refusal.ts';
import type { SupervisionSessionState } from './states.ts';

/** What is written of a meeting stays a draft until the supervisor makes it final; then it never changes. */
export type SupervisionNoteState = 'DRAFT' | 'FINAL';

export const noteTransitions: Readonly<Record<SupervisionNoteState, readonly SupervisionNoteState[]>> = {
  DRAFT: ['FINAL'],
  FINAL: [],
};

/** Characters. Some eight printed pages, and one. */
export const NOTE_MAX = 20_000;
export const AGENDA_MAX = 2_000;

/** The note as it is kept, and as the one who writes last knew it. */
export interface KeptNote {
  readonly state: SupervisionNoteState;
  readonly version: number;
}

/** May this be written of the meeting? Null when it may. version: what the writer last saw, null for the first words. */
export function refuseNote(
  kept: KeptNote | null,
  version: number | null,
  meeting: { readonly state: SupervisionSessionState; readonly text: string },
): Refuse | null {
  if (kept?.state === 'FINAL') return { refuse: 'NOTE_FINAL' };
  if ((kept?.version ?? null) !== version) return { refuse: 'NOTE_CHANGED' };
  if (meeting.state === 'CANCELLED') return { refuse: 'STALE_STATE' };
  return tooLong(meeting.text, NOTE_MAX);
}

/** May it be made final now? Only of a meeting that was held, with words in it, and as the supervisor last saw it. */
export function refuseFinal(
  kept: KeptNote,
  version: number,
  meeting: { readonly state: SupervisionSessionState; readonly text: string },
): Refuse | null {
  if (kept.state === 'FINAL') return { refuse: 'NOTE_FINAL' };
  if (kept.version !== version) return { refuse: 'NOTE_CHANGED' };
  if (meeting.state !== 'HELD') return { refuse: 'NOTE_NOT_HELD' };
  return meeting.text.trim() === '' ? { refuse: 'TEXT_TOO_SHORT', facts: { min: 1 } } : null;
}

/** The agenda is open until the meeting is held or called off. */
export function refuseAgenda(
  kept: Pick<KeptNote, 'version'> | null,
  version: number | null,
  meeting: { readonly state: SupervisionSessionState; readonly text: string },
): Refuse | null {
  if (meeting.state === 'HELD' || meeting.state === 'CANCELLED') return { refuse: 'STALE_STATE' };
  if ((kept?.version ?? null) !== version) return { refuse: 'NOTE_CHANGED' };
  return tooLong(meeting.text, AGENDA_MAX);
}

function tooLong(text: string, max: number): Refuse | null {
  return text.length > max ? { refuse: 'TEXT_TOO_LONG', facts: { max } } : null;
}

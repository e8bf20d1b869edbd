import type { Facts } from '../facts.ts';

/** On supervision: what is written, and the meetings. */
export const supervisionRefusals = {
  NOTE_CHANGED: () =>
    'The note was changed in another window. What you have written is still here: look at what is saved, and choose which is to stand.',
  NOTE_DAMAGED: () => 'The text is damaged and cannot be read. It has not been touched. Tell the system administrator.',
  NOTE_FINAL: () =>
    'The note is final and cannot be changed. Write what you want to add in the note of the next meeting.',
  NOTE_KEY_LOST: (f) =>
    `The text cannot be read, because the key “${f.text('key')}” is missing on the server. The text is not deleted: tell the system administrator, and it can be read again when the key is back.`,
  NOTE_NOT_HELD: () =>
    'The meeting is not recorded as held. Record who was there first; then you can make the note final.',
  PARTICIPANT_IS_PLANNER: () =>
    'You cannot put yourself into a series that somebody else supervises, because that opens what is said there. Ask the supervisor to add you.',
  PARTICIPANT_OUTSIDE: () => 'The supervisor or at least one participant must work in a unit you coordinate.',
  PARTICIPANT_UNKNOWN: () => 'Choose participants who are employed today, each of them once, and not the supervisor.',
  SUPERVISION_CLASH: () =>
    'Somebody in the series is busy then. Choose another time, or write why the meeting shall be held all the same.',
} satisfies Record<string, (facts: Facts) => string>;

import type { PortalTexts } from '../../portal.ts';

/** Supervision: series, meetings and who was present. */
export const supervision: PortalTexts['supervision'] = {
  title: 'Supervision',
  lead: 'The series you take part in, with time, place and participants.',
  none: 'You are not in any supervision now',
  noneText: 'When the course coordinator sets one up for you, you see the meetings here.',
  supervisor: 'Supervisor',
  you: 'you',
  participants: 'Participants',
  hours: 'Hours',
  held: (held, planned) => `${held} of ${planned} hours held`,
  next: 'Next meeting',
  noNext: 'No more meetings are planned',
  meetings: (title) => `The meetings of ${title}`,
  number: (no) => `Meeting\u00a0${no}`,
  open: 'agenda and note',
  plan: 'Plan a supervision series',
  present: 'Present',
  nobody: 'Nobody',
  record: 'Record presence',
  correct: 'Correct presence',
  who: (meeting) => `Who was present ${meeting}?`,
  save: 'Save presence',
  saved: 'Presence is saved.',
  notes: 'What you talk about stays between you. Leaders see hours only.',
};

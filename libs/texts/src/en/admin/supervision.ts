import type { supervision as nb } from '../../nb/admin/supervision.ts';

/** Supervision: series and hours. */
export const supervision: typeof nb = {
  title: 'Supervision',
  lead: 'The series of supervision and the hours held.',
  seriesTitle: 'Series of supervision',
  series: 'Series',
  supervisor: 'Supervisor',
  participants: 'Participants',
  sessions: 'Meetings held',
  sessionsOf: (held, planned) => `${held} of ${planned}`,
  hours: 'Hours held',
  hoursOf: (held, planned) => `${held} of ${planned} hours`,
  next: 'Next meeting',
  noNext: 'Not set up',
  state: 'State',
  empty: 'No series of supervision yet',
  emptyText: 'Series whose supervisor or a participant works in the units you coordinate come here.',
  hoursTitle: 'Hours by unit',
  hoursNote: 'Hours of held meetings with at least one of the unit present. Each meeting is counted once.',
  unit: 'Unit',
  people: 'Staff in supervision',
  heldHours: 'Hours held',
  hoursEmpty: 'No supervision has been held yet',
  hoursEmptyText: 'The hours come when a supervisor has recorded who was present.',
};

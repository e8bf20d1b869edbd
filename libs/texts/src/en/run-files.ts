import type { RunFileTexts } from '../nb/run-files.ts';

export const runFiles: RunFileTexts = {
  runs: {
    name: 'runs',
    columns: {
      key: 'Key',
      code: 'Course code',
      course: 'Course',
      host: 'Host',
      place: 'Place',
      startsAt: 'Starts',
      endsAt: 'Ends',
      capacity: 'Seats',
      taken: 'Taken',
      waiting: 'Waiting',
      state: 'State',
    },
    wrongFilter: 'Write days as 2026-12-01, and choose state and order from the list.',
  },
  participants: {
    name: 'participants',
    columns: {
      name: 'Name',
      unit: 'Unit',
      title: 'Position',
      state: 'State',
      queuePlace: 'Place in the queue',
      askedAt: 'Asked',
      present: 'Present',
      partial: 'Partly present',
      sessions: 'Sessions',
      certificate: 'Certificate',
    },
    guardian: 'Guardian',
  },
};

import type { runImport as bokmal } from '../../nb/admin/run-import.ts';
import { runFiles } from '../run-files.ts';
import { runImport as file } from '../run-import.ts';

const { key, code, host, place, startsAt, endsAt, capacity } = runFiles.runs.columns;
const { title, minParticipants, opensAt, closesAt, cancelUntil, approval } = file.columns;

/** Runs from a file. */
export const runImport: typeof bokmal = {
  link: 'Import',
  title: 'Import runs',
  lead: 'From a CSV file, for instance the list you have downloaded and changed in Excel. New runs become drafts.',
  doneCounts: (created, changed, unchanged) => `${created} new drafts, ${changed} changed, ${unchanged} as before.`,
  toList: 'See the runs',
  course: 'Course',
  key: 'Key',
  starts: 'Starts',
  sessions: 'Sessions',
  create: 'New draft',
  aboutText: [
    'One row is one session. Several rows with the same key are the sessions of the same run.',
    'The key tells which run it is. A new key gives a new draft; a known key changes the run that is there. What is the same is left alone.',
    'In the list you download, each run has one row from first start to last end. Such a row leaves the sessions as they stand.',
    'When a run is open for booking, the file changes only place, host, seats and deadlines. Change its sessions in Kompetanse, so that everybody is told.',
  ],
  exampleFile: 'example-runs.csv',
  examplePlace: 'The library',
  exampleHost: 'Rena skole',
  fields: [
    { name: key, needed: true, content: 'What you yourself call the run, at most 60 characters.' },
    { name: code, needed: true, content: 'The code in the course description.' },
    { name: host, needed: true, content: 'The name of the unit, or its key.' },
    { name: place, needed: true, content: 'Where the session is.' },
    { name: startsAt, needed: true, content: 'Day and time: 11.01.2027 18:00.' },
    { name: endsAt, needed: true, content: 'The same day, later.' },
    { name: capacity, needed: true, content: 'A whole number from 1 to 2000.' },
    { name: title, needed: false, content: 'What the session is called. Otherwise “Samling 1”, “Samling 2”.' },
    { name: minParticipants, needed: false, content: 'Least number of participants. Otherwise 1.' },
    { name: opensAt, needed: false, content: 'Day and time. Otherwise at once.' },
    { name: closesAt, needed: false, content: 'Day and time. Otherwise a week before the start.' },
    { name: cancelUntil, needed: false, content: 'Day and time. Otherwise a week before the start.' },
    { name: approval, needed: false, content: 'Who approves, in the words of the form. Otherwise nobody.' },
  ],
};

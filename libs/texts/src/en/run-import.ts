import type { RunImportTexts } from '../nb/run-import.ts';
import { fileFaults } from './file-faults.ts';

export const runImport: RunImportTexts = {
  columns: {
    title: 'Session',
    minParticipants: 'Minimum',
    opensAt: 'Booking opens',
    closesAt: 'Booking deadline',
    cancelUntil: 'Cancellation deadline',
    approval: 'Approval',
  },
  faults: {
    ...fileFaults,
    APPROVAL_WRONG: (f) => `“${f.text('text')}” is not a way to approve. Write one of: ${f.text('choices')}.`,
    COURSE_CODE_NOT_FOUND: (f) => `Found no course with the code “${f.text('text')}”.`,
    COURSE_FIXED: () => 'The run is open for booking, and can not become another course.',
    KEY_NOT_YOURS: () => 'The key is used by a run you can not change. Choose another key.',
    KEY_WRONG: (f) => `The key can have at most ${f.number('max')} characters, without line breaks.`,
    MOMENT_WRONG: (f) => `“${f.text('text')}” is not a day and a time. Write for instance 11.01.2027 18:00.`,
    ROW_DIFFERS: (f) => `This is not what row ${f.number('other')} says, which has the same key.`,
    RUN_OVER: () => 'The run is completed or cancelled, and can not be changed.',
    SESSIONS_FIXED: () =>
      'The run is open for booking. Change its sessions in Kompetanse, so that everybody with a place is told.',
    UNIT_AMBIGUOUS: (f) => `“${f.text('text')}” is the name of several units. Use the unit’s key.`,
    UNIT_NOT_FOUND: (f) => `“${f.text('text')}” is not a unit you can plan for.`,
  },
};

import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const attendance = { class: 'COMPETENCE', purpose: 'Avgjøre om kurset er fullført', retention: '5 år' } as const;
const words = { class: 'CASE', purpose: 'Si hvorfor oppmøtet ble rettet', retention: '5 år' } as const;

export const attendanceColumns: ColumnTable = {
  session_attendance: {
    ...plain('id', 'enrolment_id', 'session_id', 'via'),
    ...personal(attendance, 'mark', 'minutes', 'recorded_by', 'recorded_at', 'marked_at'),
  },
  attendance_correction: {
    ...plain('id', 'enrolment_id', 'session_id'),
    ...personal(attendance, 'from_mark', 'to_mark', 'actor_id', 'at'),
    ...personal(words, 'reason'),
  },
  make_up: {
    ...plain('id', 'enrolment_id', 'missed_id', 'taken_id', 'created_at', 'updated_at'),
    ...personal(attendance, 'state', 'booked_by'),
  },
};

import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const place = {
  class: 'COMPETENCE',
  purpose: 'Holde plass, kø og historikk for kurs',
  retention: 'Ansatte: så lenge ansettelsen varer. Foresatte: 6 måneder etter kurset',
} as const;
const words = { class: 'CASE', purpose: 'Gi begrunnelse for et avslag', retention: '2 år' } as const;
const attendance = { class: 'COMPETENCE', purpose: 'Avgjøre om kurset er fullført', retention: '5 år' } as const;

export const enrolmentColumns: ColumnTable = {
  enrolment: {
    ...plain('id', 'run_id', 'queue_no', 'priority', 'created_at', 'updated_at', 'version'),
    ...personal(place, 'person_id', 'unit_id', 'state', 'requested_at', 'booked_by', 'decided_at', 'offer_expires_at'),
    ...personal(words, 'reason'),
  },
  enrolment_event: {
    ...plain('id', 'enrolment_id'),
    ...personal(place, 'from_state', 'to_state', 'cause', 'actor_id', 'at'),
  },
  session_attendance: {
    ...plain('id', 'enrolment_id', 'session_id'),
    ...personal(attendance, 'mark', 'minutes', 'recorded_by', 'recorded_at'),
  },
};

import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const place = {
  class: 'COMPETENCE',
  purpose: 'Holde plass, kø og historikk for kurs',
  retention: 'Ansatte: så lenge ansettelsen varer. Foresatte: 6 måneder etter kurset',
} as const;
const invited = {
  class: 'COMPETENCE',
  purpose: 'Vise hvem som er invitert til et kurs, og av hvem',
  retention: 'Så lenge ansettelsen varer',
} as const;
const words = { class: 'CASE', purpose: 'Gi begrunnelse for et avslag', retention: '2 år' } as const;

export const enrolmentColumns: ColumnTable = {
  enrolment: {
    ...plain('id', 'run_id', 'queue_no', 'priority', 'idempotency_key', 'created_at', 'updated_at', 'version'),
    ...plain('approval_level', 'answer_due_at', 'reminded_at', 'escalated_at', 'overridden'),
    ...personal(
      place,
      'person_id',
      'unit_id',
      'state',
      'requested_at',
      'booked_by',
      'decided_at',
      'offer_expires_at',
      'own_work_by',
      'own_work_at',
    ),
    ...personal(words, 'reason', 'priority_reason', 'override_reason'),
  },
  course_invitation: {
    ...plain('id', 'run_id'),
    ...personal(invited, 'person_id', 'invited_by', 'created_at'),
  },
  enrolment_event: {
    ...plain('id', 'enrolment_id'),
    ...personal(place, 'from_state', 'to_state', 'cause', 'actor_id', 'acted_for', 'at'),
    ...personal(words, 'text'),
  },
};

import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const retention = 'Så lenge ansettelsen varer, deretter slettet; personen får det med seg';
const written = {
  class: 'COMPETENCE',
  purpose: 'Vise hva den ansatte har gjort på egen hånd i programmet sitt',
  retention,
} as const;
const answer = {
  class: 'CASE',
  purpose: 'Vise hvem som har godkjent eller sendt tilbake, og hvorfor',
  retention,
} as const;

export const ownWorkColumns: ColumnTable = {
  own_work: {
    ...plain('id', 'created_at', 'updated_at', 'version', 'element_id', 'state'),
    ...personal(written, 'person_id', 'title', 'done_on', 'minutes', 'reflection', 'submitted_at'),
    ...personal(answer, 'comment', 'answered_by', 'answered_at'),
  },
  own_work_file: { ...plain('file_id', 'own_work_id', 'no'), ...personal(written, 'person_id') },
};

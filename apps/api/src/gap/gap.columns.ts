import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const aim = {
  class: 'COMPETENCE',
  purpose: 'Vise hvilken kompetanse studiet fører til, og hvem som har sagt det',
  retention: 'Så lenge søknaden finnes',
} as const;

export const gapColumns: ColumnTable = {
  competence_course: plain('competence_id', 'course_id'),
  competence_renewal: plain('competence_id', 'course_id'),
  study_aim: { ...plain('set_at'), ...personal(aim, 'application_id', 'competence_id', 'set_by') },
};

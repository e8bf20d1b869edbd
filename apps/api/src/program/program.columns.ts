import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const exemption = {
  class: 'COMPETENCE',
  purpose: 'Vise hvem som er fritatt fra et program eller en del av det, og hvorfor',
  retention: '5 år etter at programmet er slutt',
} as const;

export const programColumns: ColumnTable = {
  program: plain(
    ...(['id', 'title_nb', 'title_nn', 'title_en', 'measure_ref', 'starts_on', 'ends_on', 'state'] as const),
    ...(['chosen_pafyll', 'chosen_veiledning', 'chosen_arbeid', 'copied_from'] as const),
    ...(['created_at', 'updated_at', 'version'] as const),
  ),
  program_element: plain(
    ...(['id', 'program_id', 'strand', 'kind', 'title_nb', 'title_nn', 'title_en', 'course_id'] as const),
    ...(['required', 'minutes', 'position', 'due_on', 'removed_at', 'created_at', 'updated_at'] as const),
  ),
  program_for_unit: plain('program_id', 'unit_id'),
  program_for_profile: plain('program_id', 'profile_code'),
  program_version: plain('one', 'version'),
  program_exemption: {
    ...plain('id', 'program_id', 'element_id'),
    ...personal(exemption, 'person_id', 'reason', 'granted_by', 'granted_at', 'lifted_by', 'lifted_at'),
  },
};

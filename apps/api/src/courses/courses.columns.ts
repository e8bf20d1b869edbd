import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const leading = {
  class: 'EMPLOYMENT',
  purpose: 'Vise hvem som holder kurset og gi dem tilgang til det',
  retention: '5 år etter kurset',
} as const;

export const coursesColumns: ColumnTable = {
  course: {
    ...plain(
      'id',
      'code',
      'type',
      'audience',
      'measure_ref',
      'title_nb',
      'title_nn',
      'title_en',
      'text_nb',
      'text_nn',
      'text_en',
    ),
    ...plain('learning_goals', 'completion_rule', 'duration_minutes', 'created_at', 'updated_at', 'version'),
  },
  course_run: {
    ...plain(
      'id',
      'course_id',
      'host_unit_id',
      'place',
      'capacity',
      'seats_taken',
      'min_participants',
      'opens_at',
      'closes_at',
      'cancel_until',
    ),
    ...plain(
      'starts_at',
      'ends_at',
      'approval_policy',
      'promotion',
      'offer_hours',
      'promotion_stops_at',
      'state',
      'created_at',
      'updated_at',
      'version',
    ),
  },
  course_session: plain(
    'id',
    'run_id',
    'no',
    'title',
    'starts_at',
    'ends_at',
    'place',
    'mandatory',
    'ics_sequence',
    'state',
  ),
  run_leader: { ...plain('run_id'), ...personal(leading, 'person_id') },
};

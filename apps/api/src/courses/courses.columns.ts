import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const leading = {
  class: 'EMPLOYMENT',
  purpose: 'Vise hvem som holder kurset og gi dem tilgang til det',
  retention: '5 år etter kurset',
} as const;

const interest = {
  class: 'COMPETENCE',
  purpose: 'Si fra når et ønsket kurs settes opp',
  retention: 'Til personen har fått beskjed eller trekker ønsket, høyst 2 år',
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
    ...plain('rich_nb', 'rich_nn', 'rich_en', 'retired_at'),
  },
  course_prerequisite: plain('course_id', 'requires_id'),
  course_meant_for: plain('course_id', 'profile_code'),
  course_image: plain('course_id', 'media_type', 'bytes', 'sha256', 'alt_nb', 'alt_nn', 'alt_en', 'updated_at'),
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
    ...plain('approval_days', 'min_decision_at', 'listed', 'video_url', 'copied_from', 'cancel_reason', 'guest_peak'),
  },
  run_for_unit: plain('run_id', 'unit_id'),
  run_for_profile: plain('run_id', 'profile_code'),
  school_holiday: plain('id', 'name_nb', 'name_nn', 'name_en', 'from_day', 'to_day'),
  course_interest: { ...plain('id', 'course_id', 'created_at', 'told_at'), ...personal(interest, 'person_id') },
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
    'video_url',
    'guests',
    'version',
  ),
  run_leader: { ...plain('run_id'), ...personal(leading, 'person_id') },
};

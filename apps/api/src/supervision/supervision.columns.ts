import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const taking = {
  class: 'COMPETENCE',
  purpose: 'Vise hvem som veileder hvem, og timer med veiledning',
  retention: '5 år etter at rekken tok slutt',
} as const;

const written = {
  class: 'CASE',
  purpose: 'Referat og dagsorden for dem som er med i veiledningen; lagret forseglet, leses av ingen andre',
  retention: '12 måneder etter at rekken tok slutt',
} as const;

export const supervisionColumns: ColumnTable = {
  supervision_series: {
    ...plain(
      'id',
      'title',
      'goal',
      'planned_sessions',
      'planned_minutes',
      'state',
      'created_at',
      'updated_at',
      'ended_at',
      'version',
    ),
    ...personal(taking, 'supervisor_id'),
  },
  supervision_participant: { ...plain('series_id'), ...personal(taking, 'person_id', 'joined_at', 'left_at') },
  supervision_session: plain(
    'id',
    'series_id',
    'no',
    'starts_at',
    'ends_at',
    'place',
    'reason',
    'clash_reason',
    'ics_sequence',
    'state',
    'updated_at',
    'version',
  ),
  supervision_note: {
    ...plain('id', 'session_id', 'key_id', 'state', 'created_at', 'version'),
    ...personal(written, 'author_id', 'sealed', 'written_at', 'finalised_at'),
  },
  supervision_agenda: {
    ...plain('id', 'session_id', 'key_id', 'version'),
    ...personal(written, 'author_id', 'sealed', 'written_at'),
  },
  supervision_presence: {
    ...plain('session_id'),
    ...personal(taking, 'person_id', 'present', 'recorded_by', 'recorded_at'),
  },
};

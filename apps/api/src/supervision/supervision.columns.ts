import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const taking = {
  class: 'COMPETENCE',
  purpose: 'Vise hvem som veileder hvem, og timer med veiledning',
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
      'version',
    ),
    ...personal(taking, 'supervisor_id'),
  },
  supervision_participant: { ...plain('series_id'), ...personal(taking, 'person_id') },
  supervision_session: plain(
    'id',
    'series_id',
    'no',
    'starts_at',
    'ends_at',
    'place',
    'agenda',
    'state',
    'updated_at',
    'version',
  ),
  supervision_presence: {
    ...plain('session_id'),
    ...personal(taking, 'person_id', 'present', 'recorded_by', 'recorded_at'),
  },
};

import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const goal = {
  class: 'CASE',
  purpose: 'Vise hvem som satte et mål for en indikator',
  retention: 'Så lenge målet gjelder',
} as const;

export const indicatorsColumns: ColumnTable = {
  indicator_goal: {
    ...plain('id', 'unit_id', 'measure', 'kind', 'school_year', 'value', 'set_at', 'version'),
    ...personal(goal, 'set_by'),
  },
  indicator_snapshot: plain('id', 'unit_id', 'day', 'definition_version', 'taken_at'),
  indicator_snapshot_figure: plain('snapshot_id', 'cut', 'key', 'name', 'school_year', 'measure', 'people', 'amount'),
};

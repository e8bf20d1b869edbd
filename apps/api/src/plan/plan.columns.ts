import { plain, type ColumnTable } from '../platform/database/columns.ts';

/** A plan names roles and units, never people. */
export const planColumns: ColumnTable = {
  plan: {
    ...plain(
      'id',
      'key',
      'title',
      'organisation',
      'adopted_by',
      'published',
      'period_start',
      'period_end',
      'purpose',
      'strategies',
    ),
    ...plain('created_at', 'updated_at', 'version'),
  },
  challenge: plain('id', 'plan_id', 'ref', 'title', 'sort_key'),
  goal: plain('id', 'plan_id', 'ref', 'title', 'sort_key'),
  measure: {
    ...plain(
      'id',
      'plan_id',
      'ref',
      'numbered',
      'sort_key',
      'title',
      'detail',
      'economy_text',
      'amount_nok',
      'amount_unit',
      'period_text',
    ),
    ...plain('responsible', 'platform', 'activity', 'state', 'created_at', 'updated_at', 'version'),
  },
  measure_item: plain(
    'id',
    'measure_id',
    'ref',
    'sort_key',
    'title',
    'period_text',
    'responsible',
    'platform',
    'activity',
  ),
  measure_goal: plain('measure_id', 'goal_id'),
  indicator: plain('id', 'plan_id', 'ref', 'sort_key', 'title', 'sources', 'collected'),
};

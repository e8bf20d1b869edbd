import { personal, plain, type ColumnTable } from '../platform/database/columns.ts';

const owner = {
  class: 'EMPLOYMENT',
  purpose: 'Vise hvem som har oppgaver i årshjulet',
  retention: 'Så lenge datoen står i årshjulet',
} as const;
const done = {
  class: 'TRACE',
  purpose: 'Vise hvem som har gjort en oppgave i årshjulet eller endret en dato, og hvorfor',
  retention: '5 år',
} as const;

export const yearWheelColumns: ColumnTable = {
  wheel_template: {
    ...plain(
      'id',
      'name_nb',
      'name_nn',
      'name_en',
      'source',
      'month_day',
      'owner_role',
      'remind_days',
      'escalate_days',
    ),
    ...plain('screen', 'active', 'created_at', 'updated_at', 'version'),
    ...personal(owner, 'owner_id', 'escalate_id'),
  },
  wheel_date: { ...plain('template_id', 'year', 'due_on'), ...personal(done, 'set_by', 'set_at') },
  wheel_task: {
    ...plain('id', 'template_id', 'year', 'round_id', 'unit_id', 'state', 'created_at', 'updated_at', 'version'),
    ...personal(done, 'done_by', 'done_at', 'note'),
  },
  wheel_task_event: {
    ...plain('id', 'task_id', 'from_state', 'to_state'),
    ...personal(done, 'actor_id', 'at', 'text'),
  },
};

import { sql } from 'kysely';
import { addDays } from '@kompetanse/domain/calendar';
import { rows } from '../platform/database/database.ts';
import { KeepWheelTurning } from '../year-wheel/use-cases/keep-wheel-turning.ts';
import { MoveTask } from '../year-wheel/use-cases/move-task.ts';
import { SetWheelDate } from '../year-wheel/use-cases/set-wheel-date.ts';
import { WriteTemplate } from '../year-wheel/use-cases/write-template.ts';
import { granted, morning, viewerBy, type Replay } from './replay.ts';
import { namedNumber } from './staff.ts';

const SOON = 10;
const LATE = 4;

/** The year so far: what was due is done, one is late, and every unit leader has one that comes soon. */
export async function seedYearWheel({ em, db, clock, now, today }: Replay): Promise<void> {
  const year = Number(today.slice(0, 4));
  const chief = await viewerBy(em, namedNumber('Vilja', 'Prøvestad'));
  clock.set(morning(`${year}-01-02`));
  await new KeepWheelTurning(db, clock).run();
  const due = await rows(
    em,
    sql<{
      id: string;
      dueOn: string;
    }>`SELECT t.id, d.due_on::text AS "dueOn" FROM wheel_task t JOIN wheel_template w ON w.id = t.template_id,
        LATERAL (SELECT wheel_due(t.template_id, t.year, t.round_id) AS due_on) d
       WHERE t.state = 'OPEN' AND w.source = 'CALENDAR' AND d.due_on < ${today}::date ORDER BY d.due_on, t.id`,
  );
  for (const { id, dueOn } of due) {
    clock.set(morning(addDays(dueOn, -2)));
    granted(await new MoveTask(db, clock).run(chief, { taskId: id, version: 1, to: 'DONE' }), 'done task');
  }
  for (let month = 1; `${year}-${String(month).padStart(2, '0')}-16` < today; month += 1) {
    clock.set(morning(`${year}-${String(month).padStart(2, '0')}-16`));
    await new KeepWheelTurning(db, clock).run();
  }
  clock.set(now);
  const near = addDays(today, SOON).slice(5);
  const input = {
    nameNb: 'Se over hva de ansatte mangler av kompetanse',
    nameNn: 'Sjå over kva dei tilsette manglar av kompetanse',
    nameEn: 'Look through what the staff lack of competence',
    source: 'CALENDAR' as const,
    monthDay: near === '02-29' ? '02-28' : near,
    ownerRole: 'UNIT_LEADER' as const,
    remindDays: 7,
    escalateDays: 3,
    screen: '/kompetanse/mangler',
    active: true,
  };
  granted(await new WriteTemplate(db, clock).run(chief, { input }), 'date of the year wheel');
  const late = addDays(today, -LATE);
  const [grants] = await rows(
    em,
    sql<{
      id: string;
    }>`SELECT t.template_id AS id FROM wheel_task t, LATERAL (SELECT wheel_due(t.template_id, t.year, t.round_id) AS due_on) d
       WHERE t.state = 'OPEN' AND t.year = ${year} ORDER BY d.due_on DESC, t.id LIMIT 1`,
  );
  // In the first days of a year nothing of it can be late yet.
  if (grants && late.startsWith(`${year}-`)) await makeLate({ em, db, clock, chief, id: grants.id, year, late });
  await new KeepWheelTurning(db, clock).run();
}

interface Late extends Pick<Replay, 'em' | 'db' | 'clock'> {
  readonly chief: Awaited<ReturnType<typeof viewerBy>>;
  readonly id: string;
  readonly year: number;
  readonly late: string;
}

async function makeLate({ em, db, clock, chief, id, year, late }: Late): Promise<void> {
  const [row] = await rows(em, sql<{ version: number }>`SELECT version FROM wheel_template WHERE id = ${id}::uuid`);
  const wish = { templateId: id, version: row?.version ?? 1, year, dueOn: late };
  granted(await new SetWheelDate(db, clock).run(chief, wish), 'another day');
}

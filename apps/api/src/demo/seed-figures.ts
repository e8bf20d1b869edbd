import { SetFigureGoal, type GoalWish } from '../indicators/use-cases/set-figure-goal.ts';
import { TakeSnapshots } from '../indicators/use-cases/take-snapshots.ts';
import { granted, morning, viewerBy, type Replay } from './replay.ts';
import { namedNumber } from './staff.ts';

const goals: readonly GoalWish[] = [
  { measure: 'BEGUN', kind: 'BASELINE', schoolYear: '2020/21', value: 3 },
  { measure: 'BEGUN', kind: 'TARGET', schoolYear: '2027/28', value: 30 },
];

/** Where indicator 9 was and should be, and the snapshots of the last set days, each taken on the morning after. */
export async function seedFigures({ em, db, clock, today }: Replay): Promise<void> {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year].flatMap((one) => [`${one}-01-01`, `${one}-10-02`]).filter((day) => day <= today);
  for (const day of days) {
    clock.set(morning(day));
    await new TakeSnapshots(db, clock).run();
  }
  const owner = await viewerBy(em, namedNumber('Vilja', 'Prøvestad'));
  for (const goal of goals) granted(await new SetFigureGoal(db, clock).run(owner, goal), 'goal');
}

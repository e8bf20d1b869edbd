import { describe, expect, it } from '@jest/globals';
import { angleOf, groupTasks, inMonths, type Task } from './wheel-groups.ts';

const task = (more: Partial<Task>): Task => ({
  id: 'a',
  templateId: 't',
  name: 'Frist',
  schoolYear: null,
  dueOn: '2027-03-15',
  daysLeft: 5,
  state: 'OPEN',
  late: false,
  escalatesOn: '2027-03-17',
  mine: false,
  mayDo: false,
  doneAt: null,
  note: null,
  screen: '/',
  version: 1,
  unit: null,
  doneBy: null,
  owners: [],
  ...more,
});

describe('the tasks of a year', () => {
  it('stand together when they are the same for several units', () => {
    const groups = groupTasks([task({}), task({ id: 'b', state: 'DONE' }), task({ id: 'c', templateId: 'x' })]);
    expect(groups.map(({ tasks, open }) => [tasks.length, open])).toEqual([
      [2, 1],
      [1, 1],
    ]);
  });

  it('show what is late first, and the rest by month', () => {
    const groups = groupTasks([
      task({ dueOn: '2027-01-10' }),
      task({ dueOn: '2027-02-10', late: true }),
      task({ dueOn: '2027-03-10' }),
      task({ dueOn: '2027-03-11' }),
    ]);
    const { late, months } = inMonths(groups);
    expect(late).toHaveLength(1);
    expect(months.map(([month, of]) => [month, of.length])).toEqual([
      ['2027-01', 1],
      ['2027-03', 2],
    ]);
  });

  it('go round the year from the top', () => {
    expect(angleOf('2027-01-01')).toBe(0);
    expect(angleOf('2027-07-02')).toBeCloseTo(Math.PI, 1);
  });
});

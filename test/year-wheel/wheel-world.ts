import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import type { TestApi } from '../harness/api.ts';

export const TASK = `id templateId name schoolYear unit { id } dueOn daysLeft state late escalatesOn owners { person { id } actsFor { id } } mine mayDo doneBy { id } note screen version
  history { fromState toState actor { id } text }`;
export const WHEEL = `query ($year: Int!) { wheel: yearWheel(year: $year) { asOf icsUrl tasks { ${TASK} } } }`;
export const DESK = `{ desk { wheelTasks { ${TASK} } } }`;
export const MOVE = `mutation ($id: ID!, $version: Int!, $to: WheelTaskState!, $text: String) { answer: moveWheelTask(taskId: $id, version: $version, to: $to, text: $text) {
  ... on WheelTask { ${TASK} } ... on Refusal { code } } }`;
export const WRITE = `mutation ($id: ID, $version: Int, $input: WheelTemplateInput!) { answer: writeWheelTemplate(templateId: $id, version: $version, input: $input) {
  ... on WheelTemplate { id version name active dates { year dueOn } } ... on Refusal { code facts { name value } } } }`;
export const DAY = `mutation ($id: ID!, $version: Int!, $year: Int!, $dueOn: LocalDate) { answer: setWheelDate(templateId: $id, version: $version, year: $year, dueOn: $dueOn) {
  ... on WheelTemplate { id version dates { year dueOn } } ... on Refusal { code } } }`;

export interface Task {
  readonly id: string;
  readonly code?: string;
  readonly templateId: string;
  readonly name: string;
  readonly unit: { readonly id: string } | null;
  readonly dueOn: string;
  readonly state: string;
  readonly late: boolean;
  readonly escalatesOn: string | null;
  readonly owners: readonly {
    readonly person: { readonly id: string };
    readonly actsFor: { readonly id: string } | null;
  }[];
  readonly mine: boolean;
  readonly mayDo: boolean;
  readonly version: number;
  readonly history: readonly unknown[];
}

/** A sector with two schools and those who lead them; the wheel holds nothing but what the test writes. */
export interface WheelWorld {
  readonly sector: GivenUnit;
  readonly school: GivenUnit;
  readonly osen: GivenUnit;
  readonly chief: GivenPerson;
  readonly leader: GivenPerson;
  readonly other: GivenPerson;
  readonly say: (by: GivenPerson, mutation: string, variables: Record<string, unknown>) => Promise<Task>;
  readonly tasks: (by: GivenPerson, year?: number) => Promise<readonly Task[]>;
  /** The viewer's task with that name; of several the first. */
  readonly task: (by: GivenPerson, name: string, year?: number) => Promise<Task>;
  readonly input: (more?: Record<string, unknown>) => Record<string, unknown>;
}

export async function givenWheel(api: TestApi, more: { readonly seeded?: true } = {}): Promise<WheelWorld> {
  if (!more.seeded) await api.sql.query('UPDATE wheel_template SET active = false');
  const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
  const school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
  const osen = await givenUnit(api.sql, 'Osen skole', { parent: sector });
  const chief = await givenPerson(api.sql, 'Vilja', sector);
  await givenRole(api.sql, chief, 'SECTOR_LEADER', sector);
  const leader = await givenPerson(api.sql, 'Torbjørn', school);
  await givenRole(api.sql, leader, 'UNIT_LEADER', school);
  const other = await givenPerson(api.sql, 'Eirik', osen);
  await givenRole(api.sql, other, 'UNIT_LEADER', osen);
  const tasks = async (by: GivenPerson, year = 2027): Promise<readonly Task[]> =>
    (await api.ask<{ wheel: { tasks: Task[] } }>(by.id, WHEEL, { year })).data.wheel.tasks;
  return {
    sector,
    school,
    osen,
    chief,
    leader,
    other,
    tasks,
    say: async (by, mutation, variables) => (await api.ask<{ answer: Task }>(by.id, mutation, variables)).data.answer,
    task: async (by, name, year) => {
      const found = (await tasks(by, year)).find((one) => one.name === name);
      if (!found) throw new Error(`Nobody has the task ${name}`);
      return found;
    },
    input: (wish = {}) => ({
      nameNb: 'Bekreft deltakelse',
      nameNn: 'Stadfest deltaking',
      nameEn: 'Confirm',
      source: 'CALENDAR',
      monthDay: '03-15',
      ownerRole: 'SECTOR_LEADER',
      remindDays: 7,
      escalateDays: 2,
      screen: '/videreutdanning',
      active: true,
      ...wish,
    }),
  };
}

/** One stands in for another, a role and its unit, on those days. */
export async function givenDeputy(
  api: TestApi,
  {
    of,
    by,
    role,
    unit,
  }: { readonly of: GivenPerson; readonly by: GivenPerson; readonly role: string; readonly unit: GivenUnit },
): Promise<void> {
  await api.sql.query(
    `INSERT INTO delegation (delegator_id, delegate_id, role, scope_unit_id, from_day, to_day, created_at) VALUES ($1, $2, $3, $4, '2026-01-01', '2028-12-31', now())`,
    [of.id, by.id, role, unit.id],
  );
}

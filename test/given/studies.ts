import { givenApplication, givenRound } from './further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from './organisation.ts';
import { asking } from '../further-education/ask.ts';
import type { TestApi } from '../harness/api.ts';

/** A school with a student, their leader, and the owner. */
export interface GivenSchool {
  readonly school: GivenUnit;
  readonly student: GivenPerson;
  readonly leader: GivenPerson;
  readonly owner: GivenPerson;
}

export async function givenSchool(api: TestApi): Promise<GivenSchool> {
  const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
  const school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
  const student = await givenPerson(api.sql, 'Leila', school);
  const leader = await givenPerson(api.sql, 'Torbjørn', school);
  const owner = await givenPerson(api.sql, 'Vilja', sector);
  await givenRole(api.sql, leader, 'UNIT_LEADER', school);
  await givenRole(api.sql, owner, 'SECTOR_LEADER', sector);
  await givenRound(api.sql);
  return { school, student, leader, owner };
}

/** A study of 30 credits in autumn 2026 and spring 2027 with 12 000 kroner, begun by its owner, its semesters planned. */
export async function givenStudy(
  api: TestApi,
  { school, student, owner }: GivenSchool,
  wish: { startsOn?: string; endsOn?: string; startedOn?: string; grantedNok?: number } = {},
): Promise<string> {
  const id = await givenApplication(api.sql, student, school, {
    state: 'APPROVED',
    ...(wish.startsOn && { startsOn: wish.startsOn }),
    ...(wish.endsOn && { endsOn: wish.endsOn }),
  });
  await api.sql.query(
    `UPDATE further_education_application SET granted_nok = $2, chosen_scheme = 'STIPEND' WHERE id = $1`,
    [id, wish.grantedNok ?? 12_000],
  );
  await asking(api).start(owner, id, wish.startedOn ?? '2026-08-20');
  await api.drain();
  return id;
}

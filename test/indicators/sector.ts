import { givenBegunStudy, givenEvent, type GivenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import type { TestApi } from '../harness/api.ts';
import { keepSignedIn } from './ask.ts';

export interface Sector {
  readonly sector: GivenUnit;
  /** Its leader. */
  readonly vilja: GivenPerson;
  readonly rena: GivenUnit;
  readonly osen: GivenUnit;
}

/** A sector with a school and a private kindergarten. */
export async function givenSector({ sql }: TestApi): Promise<Sector> {
  const sector = await givenUnit(sql, 'Oppvekst', { kind: 'SECTOR' });
  const rena = await givenUnit(sql, 'Rena skole', { parent: sector });
  const osen = await givenUnit(sql, 'Osen barnehage', { parent: sector, kind: 'KINDERGARTEN', ownership: 'PRIVATE' });
  const vilja = await givenPerson(sql, 'Vilja', sector);
  await givenRole(sql, vilja, 'SECTOR_LEADER', sector);
  return { sector, vilja, rena, osen };
}

/** A sector with two schools and so many who work there by turns; its leader stays signed in whatever the clock says. */
export async function givenStaffedSector(
  api: TestApi,
  count: number,
): Promise<{ vilja: GivenPerson; units: GivenUnit[]; staff: GivenPerson[] }> {
  const { sql } = api;
  const sector = await givenUnit(sql, 'Oppvekst', { kind: 'SECTOR' });
  const units = [await givenUnit(sql, 'Rena', { parent: sector }), await givenUnit(sql, 'Osen', { parent: sector })];
  const vilja = await givenPerson(sql, 'Vilja', sector);
  await givenRole(sql, vilja, 'SECTOR_LEADER', sector);
  await keepSignedIn(api, vilja);
  const staff: GivenPerson[] = [];
  for (let n = 0; n < count; n += 1) staff.push(await givenPerson(sql, `Ansatt ${n}`, units[n % 2]));
  return { vilja, units, staff };
}

export async function givenStaff({ sql }: TestApi, unit: GivenUnit, count: number): Promise<GivenPerson[]> {
  const found: GivenPerson[] = [];
  for (let n = 0; n < count; n += 1) found.push(await givenPerson(sql, `Ansatt ${n}`, unit));
  return found;
}

/** Studies of one round: begin one, and then what became of it, told at noon of that day. Asked for when the test runs. */
export function studiesOf(open: () => { readonly api: TestApi; readonly round: GivenRound }) {
  return {
    begin: (person: GivenPerson, unit: GivenUnit, startedOn: string): Promise<string> =>
      givenBegunStudy(open().api.sql, person, unit, { round: open().round, startedOn }),
    then: (id: string, to: string, on: string): Promise<void> =>
      givenEvent(open().api.sql, id, { to, effectiveOn: on, recordedAt: `${on}T11:00:00Z` }),
  };
}

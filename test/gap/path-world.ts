import { givenCompetence, givenRequirement } from '../given/competence.ts';
import { givenAim, givenProfile } from '../given/conversions.ts';
import { givenApplication, givenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import type { TestApi } from '../harness/api.ts';

export const PERSON = `person { id } readyOn ready steps { state waiting metOn lapses creditsMissing requirement { id mandatory competence { id } } }
  studies { study endsOn overdue state competence { id } }`;
export const PATH = `query ($from: String, $to: String) { path: positionPath(fromProfile: $from, toProfile: $to) { fromProfile toProfile others csvUrl
  years { year planned open reaching balance } people { ${PERSON} } } }`;
export const MINE = `query ($to: String!) { mine: myPath(toProfile: $to) { ${PERSON} } choices: myPathChoices { code usual } }`;

export interface Step {
  readonly state: string;
  readonly waiting: boolean;
  readonly metOn: string | null;
  readonly lapses: boolean;
  readonly creditsMissing: number | null;
  readonly requirement: { readonly id: string };
}
export interface OnPath {
  readonly person: { readonly id: string };
  readonly readyOn: string | null;
  readonly ready: boolean;
  readonly steps: readonly Step[];
  readonly studies: readonly { readonly study: string; readonly endsOn: string; readonly overdue: boolean }[];
}
export interface Path {
  readonly others: number;
  readonly csvUrl: string;
  readonly years: readonly { readonly year: number; readonly planned: number; readonly balance: number }[];
  readonly people: readonly OnPath[];
}

/** A school, those who lead it, and a position that asks for a bachelor. */
export interface PathWorld {
  readonly sector: GivenUnit;
  readonly school: GivenUnit;
  readonly chief: GivenPerson;
  readonly leader: GivenPerson;
  readonly bachelor: string;
  readonly asked: string;
  readonly path: (by: GivenPerson) => Promise<Path>;
  readonly of: (person: GivenPerson) => Promise<OnPath | undefined>;
  readonly stepOf: (person: GivenPerson, id?: string) => Promise<Step | undefined>;
  readonly worker: (name: string, unit?: GivenUnit) => Promise<GivenPerson>;
  readonly studying: (
    person: GivenPerson,
    endsOn: string,
    more?: { readonly state?: string; readonly aim?: string | null },
  ) => Promise<string>;
}

export async function givenPathWorld(api: TestApi): Promise<PathWorld> {
  const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
  const school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
  const chief = await givenPerson(api.sql, 'Vilja', sector);
  await givenRole(api.sql, chief, 'SECTOR_LEADER', sector);
  const leader = await givenPerson(api.sql, 'Torbjørn', school);
  await givenRole(api.sql, leader, 'UNIT_LEADER', school);
  const bachelor = await givenCompetence(api.sql, 'Bachelor', { kind: 'DEGREE' });
  const asked = await givenRequirement(api.sql, bachelor, { profile: 'MILJOTERAPEUT' });
  const path = async (by: GivenPerson): Promise<Path> =>
    (await api.ask<{ path: Path }>(by.id, PATH, { from: 'FAGARBEIDER', to: 'MILJOTERAPEUT' })).data.path;
  const of = async (person: GivenPerson): Promise<OnPath | undefined> =>
    (await path(chief)).people.find((one) => one.person.id === person.id);
  const stepOf = async (person: GivenPerson, id = asked): Promise<Step | undefined> =>
    (await of(person))?.steps.find(({ requirement }) => requirement.id === id);
  const worker = async (name: string, unit = school): Promise<GivenPerson> =>
    givenProfile(api.sql, await givenPerson(api.sql, name, unit), 'FAGARBEIDER');
  const studying = async (person: GivenPerson, endsOn: string, more: { state?: string; aim?: string | null } = {}) => {
    const id = await givenApplication(api.sql, person, school, {
      round: await givenRound(api.sql, '2024/25'),
      state: more.state ?? 'STARTED',
      endsOn,
      startsOn: '2024-08-15',
    });
    if (more.aim !== null) await givenAim(api.sql, id, more.aim ?? bachelor, chief);
    return id;
  };

  return { sector, school, chief, leader, bachelor, asked, path, of, stepOf, worker, studying };
}

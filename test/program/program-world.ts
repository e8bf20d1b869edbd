import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import type { TestApi } from '../harness/api.ts';

const STRANDS = 'strands { strand wantedMinutes doneMinutes }';
export const PROGRAM = `id title state version startsOn endsOn mayWrite mayPublish copied units { id } profiles { code } chosen { strand minutes }
  elements { id strand kind titleNb required minutes dueOn course { id } }`;
export const CARD = `state late ${STRANDS} mayExempt person { id } program { id title } exemption { id reason grantedBy { id } }
  elements { state doneMinutes next element { id titleNb kind } exemption { id reason } openRuns { id } }`;
export const MINE = `{ cards: myPrograms { ${CARD} } }`;
export const WRITE = `mutation ($id: ID, $version: Int, $input: ProgramInput!) { answer: writeProgram(programId: $id, version: $version, input: $input) {
  ... on Program { ${PROGRAM} } ... on Refusal { code facts { name value } sentence } } }`;
export const MOVE = `mutation ($id: ID!, $version: Int!, $to: ProgramState!) { answer: moveProgram(programId: $id, version: $version, to: $to) {
  ... on Program { ${PROGRAM} } ... on Refusal { code } } }`;
export const COPY = `mutation ($id: ID!) { answer: copyProgram(programId: $id) { ... on Program { ${PROGRAM} } ... on Refusal { code } } }`;
export const EXEMPT = `mutation ($id: ID!, $person: ID!, $element: ID, $reason: String!) {
  answer: exemptFromProgram(programId: $id, personId: $person, elementId: $element, reason: $reason) { ... on Participation { ${CARD} } ... on Refusal { code } } }`;
export const LIFT = `mutation ($id: ID!) { answer: liftExemption(exemptionId: $id) { ... on Participation { ${CARD} } ... on Refusal { code } } }`;
export const UNITS = `query ($id: ID!) { card: programCard(programId: $id) { asOf
  total { people exempt completed late ${STRANDS} } units { unit { id } people exempt completed late ${STRANDS} } } }`;
export const PEOPLE = `query ($id: ID!, $unit: ID!) { people: programPeople(programId: $id, unitId: $unit) { person { id } state late ${STRANDS} } }`;

export interface ProgramAnswer {
  readonly code?: string;
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly state: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly units: readonly { readonly id: string }[];
  readonly chosen: readonly { readonly strand: string; readonly minutes: number }[];
  readonly elements: readonly {
    readonly id: string;
    readonly titleNb: string;
    readonly dueOn: string | null;
    readonly strand: string;
  }[];
}

export interface Strand {
  readonly strand: string;
  readonly wantedMinutes: number;
  readonly doneMinutes: number;
}

export interface Card {
  readonly code?: string;
  readonly state: string;
  readonly late: boolean;
  readonly strands: readonly Strand[];
  readonly exemption: { readonly id: string } | null;
  readonly elements: readonly {
    readonly state: string;
    readonly doneMinutes: number;
    readonly next: boolean;
    readonly element: { readonly id: string; readonly titleNb: string };
    readonly exemption: { readonly id: string } | null;
    readonly openRuns: readonly { readonly id: string }[];
  }[];
}

/** A sector with two schools, those who lead them, and a coordinator. */
export interface ProgramWorld {
  readonly sector: GivenUnit;
  readonly school: GivenUnit;
  readonly osen: GivenUnit;
  readonly chief: GivenPerson;
  readonly leader: GivenPerson;
  readonly aino: GivenPerson;
  readonly teacher: GivenPerson;
  readonly say: <Answer = ProgramAnswer>(by: GivenPerson, mutation: string, variables: object) => Promise<Answer>;
  readonly mine: (by: GivenPerson) => Promise<readonly Card[]>;
  readonly publish: (input: object) => Promise<ProgramAnswer>;
}

export async function givenProgramWorld(api: TestApi): Promise<ProgramWorld> {
  const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
  const school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
  const osen = await givenUnit(api.sql, 'Osen skole', { parent: sector });
  const chief = await givenPerson(api.sql, 'Vilja', sector);
  await givenRole(api.sql, chief, 'SECTOR_LEADER', sector);
  const leader = await givenPerson(api.sql, 'Torbjørn', school);
  await givenRole(api.sql, leader, 'UNIT_LEADER', school);
  const aino = await givenPerson(api.sql, 'Aino', sector);
  await givenRole(api.sql, aino, 'COURSE_COORDINATOR', sector);
  const teacher = await givenPerson(api.sql, 'Sander', school);
  const say: ProgramWorld['say'] = async <Answer>(by: GivenPerson, mutation: string, variables: object) =>
    (await api.ask<{ answer: Answer }>(by.id, mutation, { ...variables })).data.answer;
  return {
    ...{ sector, school, osen, chief, leader, aino, teacher, say },
    mine: async (by) => (await api.ask<{ cards: Card[] }>(by.id, MINE)).data.cards,
    publish: async (input) => {
      const made = await say(chief, WRITE, { input });
      return say(chief, MOVE, { id: made.id, version: made.version, to: 'PUBLISHED' });
    },
  };
}

const titles = (title: string): object => ({ titleNb: title, titleNn: title, titleEn: title });

/** An element as it is sent; a course when it has one. */
export function element(title: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...titles(title), strand: 'FAGLIG_PAFYLL', kind: 'COURSE', required: true, minutes: 180, ...more };
}

export function programInput(units: readonly GivenUnit[], more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ...titles('Program 2026/27'),
    measureRef: '1',
    startsOn: '2026-08-01',
    endsOn: '2029-07-31',
    unitIds: units.map(({ id }) => id),
    profileCodes: [],
    chosen: [],
    elements: [],
    ...more,
  };
}

import type { GivenPerson, GivenUnit } from '../given/organisation.ts';
import { givenPerson, givenRole, givenUnit } from '../given/organisation.ts';
import { givenPositionMeasure, givenProfile } from '../given/conversions.ts';
import type { TestApi } from '../harness/api.ts';

const SHOWN = `... on PositionConversion { id state version actions mayChange targetYear costNok measureRef holder { id } overBudgetReason
  history { fromState toState reason actor { id } holder { id } } } ... on Refusal { code facts { name value } }`;
export const PLAN = `mutation ($input: ConversionInput!) { answer: planConversion(input: $input) { ${SHOWN} } }`;
export const CHANGE = `mutation ($id: ID!, $version: Int!, $input: ConversionInput!) { answer: changeConversion(conversionId: $id, version: $version, input: $input) { ${SHOWN} } }`;
export const MOVE = `mutation ($id: ID!, $version: Int!, $move: ConversionMove!, $holderId: ID, $reason: String) {
  answer: moveConversion(conversionId: $id, version: $version, move: $move, holderId: $holderId, reason: $reason) { ${SHOWN} } }`;
export const VERIFY = `mutation ($id: ID!, $version: Int!) { answer: verifyConversion(conversionId: $id, version: $version) { ${SHOWN} } }`;
export const YEAR = `mutation ($year: Int!, $version: Int!, $budgetNok: Int!) { answer: setConversionYear(year: $year, version: $version, budgetNok: $budgetNok) {
  ... on ConversionYear { year budgetNok plannedNok fromPlan version } ... on Refusal { code facts { name value } } } }`;
export const YEARS = '{ years: conversionYears { year budgetNok plannedNok positions fromPlan version } }';
export const LIST = '{ list: positionConversions { id } }';

export interface Shown {
  readonly id: string;
  readonly code?: string;
  readonly state: string;
  readonly version: number;
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

/** A sector with two schools, those who lead them, a skilled worker, and a plan that prices a position. */
export interface Schools {
  readonly sector: GivenUnit;
  readonly school: GivenUnit;
  readonly osen: GivenUnit;
  readonly chief: GivenPerson;
  readonly leader: GivenPerson;
  readonly leila: GivenPerson;
  readonly say: (by: GivenPerson, mutation: string, variables: Record<string, unknown>) => Promise<Shown>;
  readonly wish: (more?: Record<string, unknown>) => Record<string, unknown>;
}

export async function givenSchools(api: TestApi): Promise<Schools> {
  const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
  const school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
  const osen = await givenUnit(api.sql, 'Osen skole', { parent: sector });
  const chief = await givenPerson(api.sql, 'Vilja', sector);
  await givenRole(api.sql, chief, 'SECTOR_LEADER', sector);
  const leader = await givenPerson(api.sql, 'Torbjørn', school);
  await givenRole(api.sql, leader, 'UNIT_LEADER', school);
  const leila = await givenProfile(api.sql, await givenPerson(api.sql, 'Leila', school), 'FAGARBEIDER');
  await givenPositionMeasure(api.sql);
  return {
    sector,
    school,
    osen,
    chief,
    leader,
    leila,
    say: async (by, mutation, variables) => (await api.ask<{ answer: Shown }>(by.id, mutation, variables)).data.answer,
    wish: (more = {}) => ({
      unitId: school.id,
      fromProfile: 'FAGARBEIDER',
      toProfile: 'MILJOTERAPEUT',
      positionTitle: 'Fagarbeider, 2. trinn',
      targetYear: 2026,
      costNok: 100_000,
      ...more,
    }),
  };
}

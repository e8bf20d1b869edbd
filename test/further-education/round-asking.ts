import { givenApplication } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { type TestApi } from '../harness/api.ts';

const ROUND = `{ ... on ApplicationRound { id schoolYear budgetNok schemes version grantedNok applicationCount }
  ... on Refusal { code facts { name value } } }`;
export const CREATE = `mutation ($input: RoundInput!) { answer: createRound(input: $input) ${ROUND} }`;
export const EDIT = `mutation ($roundId: ID!, $version: Int!, $input: RoundInput!) {
  answer: editRound(roundId: $roundId, version: $version, input: $input) ${ROUND} }`;
export const RANK = `mutation ($roundId: ID!, $version: Int!, $applicationIds: [ID!]!) {
  answer: rankApplications(roundId: $roundId, version: $version, applicationIds: $applicationIds) ${ROUND} }`;
const RANKED = `query ($roundId: ID!) { ranked: rankedApplications(roundId: $roundId) { id rank state } }`;
export const RETURN = `mutation ($applicationId: ID!, $comment: String!) { answer: returnApplication(applicationId: $applicationId, comment: $comment) {
  ... on FurtherEducationApplication { state history { toState text } } ... on Refusal { code } } }`;
export const DECIDE = `mutation ($applicationId: ID!, $grantedNok: Int, $overBudgetReason: String, $scheme: FundingScheme) {
  answer: decideApplication(applicationId: $applicationId, approve: true, scheme: $scheme, grantedNok: $grantedNok, overBudgetReason: $overBudgetReason) {
    ... on FurtherEducationApplication { state grantedNok } ... on Refusal { code facts { name value } } } }`;

export interface Answer {
  readonly id?: string;
  readonly state?: string;
  readonly version?: number;
  readonly grantedNok?: number;
  readonly applicationCount?: number;
  readonly schemes?: readonly string[];
  readonly history?: readonly { toState: string; text: string | null }[];
  readonly code?: string;
  readonly facts?: readonly { name: string; value: string }[];
}

export const input = {
  schoolYear: '2031/32',
  opensOn: '2031-02-01',
  closesOn: '2031-03-01',
  unitDeadline: '2031-03-08',
  ownerDeadline: '2031-03-15',
  budgetNok: 30_000,
  schemes: ['SUBSTITUTE', 'STIPEND'],
};

/** A sector with two leaders, a school with one, and the questions of rounds. */
export async function roundsOf(api: TestApi) {
  const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
  const school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
  const [vilja, oda, torbjorn] = await Promise.all([
    givenPerson(api.sql, 'Vilja', sector),
    givenPerson(api.sql, 'Oda', sector),
    givenPerson(api.sql, 'Torbjørn', school),
  ]);
  await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
  await givenRole(api.sql, oda, 'SECTOR_LEADER', sector);
  await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
  let year = 2040;
  const ask = async (by: GivenPerson, query: string, variables: Record<string, unknown>): Promise<Answer> => {
    const { data, errors } = await api.ask<{ answer: Answer } | null>(by.id, query, variables);
    return errors?.[0] ? { code: `ERROR ${errors[0].extensions.code}` } : (data?.answer ?? {});
  };
  const fieldOf = ({ code, facts }: Answer) => [code, facts?.find(({ name }) => name === 'field')?.value];
  /** A round of its own with that many recommended applications. */
  const round = async (applications: number, budgetNok = 30_000) => {
    year += 1;
    const schoolYear = `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
    const made = await ask(vilja, CREATE, { input: { ...input, schoolYear, budgetNok } });
    const roundId = made.id ?? '';
    const ids: string[] = [];
    for (let n = 0; n < applications; n += 1) {
      const person = await givenPerson(api.sql, `Søker ${n}`, school);
      const id = await givenApplication(api.sql, person, school, { state: 'RECOMMENDED' });
      await api.sql.query('UPDATE further_education_application SET round_id = $2, cost_nok = 12000 WHERE id = $1', [
        id,
        roundId,
      ]);
      ids.push(id);
    }
    return { roundId, ids };
  };
  const order = async (roundId: string, by = vilja) =>
    (await api.ask<{ ranked: { id: string; rank: number | null }[] }>(by.id, RANKED, { roundId })).data.ranked;

  return { vilja, oda, torbjorn, ask, fieldOf, round, order };
}

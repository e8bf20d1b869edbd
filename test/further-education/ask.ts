import type { TestApi } from '../harness/api.ts';

/** What an application looks like from outside; a refusal has a code. */
export interface Seen {
  readonly id?: string;
  readonly state?: string;
  readonly chosenScheme?: string | null;
  readonly startedOn?: string | null;
  readonly actions?: readonly string[];
  readonly unit?: { readonly name: string };
  readonly history?: readonly { fromState: string | null; toState: string; cause: string; effectiveOn: string }[];
  readonly decisions?: readonly { level: string; outcome: string; reason: string | null; decidedBy: { id: string } }[];
  readonly code?: string;
  readonly sentence?: string;
  readonly facts?: readonly { name: string; value: string }[];
}

const ANSWER = `{
  ... on FurtherEducationApplication {
    id state chosenScheme startedOn actions unit { name }
    history { fromState toState cause effectiveOn }
    decisions { level outcome reason decidedBy { id } }
  }
  ... on Refusal { code sentence facts { name value } }
}`;

const SUBMIT = `mutation ($input: ApplicationInput!, $draft: SavedDraft) {
  answer: submitApplication(input: $input, draft: $draft) ${ANSWER} }`;
const RESEND = `mutation ($applicationId: ID!, $input: ApplicationInput!, $draft: SavedDraft) {
  answer: resendApplication(applicationId: $applicationId, input: $input, draft: $draft) ${ANSWER} }`;
const WITHDRAW = `mutation ($applicationId: ID!) { answer: withdrawApplication(applicationId: $applicationId) ${ANSWER} }`;
const RECOMMEND = `mutation ($applicationId: ID!, $recommend: Boolean!, $reason: String) {
  answer: recommendApplication(applicationId: $applicationId, recommend: $recommend, reason: $reason) ${ANSWER} }`;
const DECIDE = `mutation ($applicationId: ID!, $approve: Boolean!, $scheme: FundingScheme, $reason: String) {
  answer: decideApplication(applicationId: $applicationId, approve: $approve, scheme: $scheme, reason: $reason) ${ANSWER} }`;
const DEFER = `mutation ($applicationId: ID!, $until: LocalDate!, $reason: String!) {
  answer: deferStudy(applicationId: $applicationId, until: $until, reason: $reason) ${ANSWER} }`;
const RESUME = `mutation ($applicationId: ID!) { answer: resumeStudy(applicationId: $applicationId) ${ANSWER} }`;
const START = `mutation ($applicationId: ID!, $startedOn: LocalDate!) {
  answer: startStudy(applicationId: $applicationId, startedOn: $startedOn) ${ANSWER} }`;

/** What an employee writes; a test changes the part it is about. */
export const wish = {
  institution: 'Høgskolen i Innlandet',
  study: 'Spesialpedagogikk 1',
  subjectArea: 'SPECIAL_NEEDS',
  credits: 30,
  startsOn: '2026-08-17',
  endsOn: '2027-06-15',
  schemeWish: 'SUBSTITUTE',
  leavePercent: 20,
  terms: 2,
  costNok: 12_000,
  motivation: 'Jeg vil bli bedre til å støtte barn som strever på skolen.',
};

/** The mutations of further education, as a person would do them. An error of the policy table becomes its code. */
export function asking(api: TestApi) {
  const change = async (person: { id: string } | null, query: string, variables: object): Promise<Seen> => {
    const { data, errors } = await api.ask<{ answer: Seen } | null>(
      person?.id ?? null,
      query,
      variables as Record<string, unknown>,
    );
    return errors?.[0] ? { code: `ERROR ${errors[0].extensions.code}` } : (data?.answer ?? {});
  };
  return {
    submit: (person: { id: string } | null, input: object, draft?: object) =>
      change(person, SUBMIT, { input, draft: draft ?? null }),
    resend: (person: { id: string }, applicationId: string, input: object, draft?: object) =>
      change(person, RESEND, { applicationId, input, draft: draft ?? null }),
    withdraw: (person: { id: string }, applicationId: string) => change(person, WITHDRAW, { applicationId }),
    recommend: (person: { id: string }, applicationId: string, recommend = true, reason?: string) =>
      change(person, RECOMMEND, { applicationId, recommend, reason }),
    decide: (person: { id: string }, applicationId: string, answer: object = { approve: true, scheme: 'STIPEND' }) =>
      change(person, DECIDE, { applicationId, ...answer }),
    start: (person: { id: string }, applicationId: string, startedOn = '2026-08-20') =>
      change(person, START, { applicationId, startedOn }),
    defer: (person: { id: string }, applicationId: string, until = '2027-08-20', reason = 'Foreldrepermisjon.') =>
      change(person, DEFER, { applicationId, until, reason }),
    resume: (person: { id: string }, applicationId: string) => change(person, RESUME, { applicationId }),
    see: async (person: { id: string }, id: string) => {
      const query = `query ($id: ID!) { answer: application(id: $id) { id state actions } }`;
      return (await api.ask<{ answer: Seen | null }>(person.id, query, { id })).data.answer;
    },
  };
}

import type { TestApi } from '../harness/api.ts';

/** What an application looks like from outside; a refusal has a code. */
export interface Seen {
  readonly id?: string;
  readonly state?: string;
  readonly chosenScheme?: string | null;
  readonly startedOn?: string | null;
  readonly actions?: readonly string[];
  readonly unit?: { readonly name: string };
  readonly requests?: readonly {
    kind: string;
    state: string;
    until: string | null;
    reason: string;
    answer: string | null;
  }[];
  readonly history?: readonly { fromState: string | null; toState: string; cause: string; effectiveOn: string }[];
  readonly decisions?: readonly { level: string; outcome: string; reason: string | null; decidedBy: { id: string } }[];
  readonly code?: string;
  readonly sentence?: string;
  readonly facts?: readonly { name: string; value: string }[];
}

const ANSWER = `{
  ... on FurtherEducationApplication {
    id state chosenScheme startedOn actions unit { name }
    requests { kind state until reason answer }
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
const DECIDE = `mutation ($applicationId: ID!, $approve: Boolean!, $scheme: FundingScheme, $reason: String, $overBudgetReason: String) {
  answer: decideApplication(applicationId: $applicationId, approve: $approve, scheme: $scheme, reason: $reason, overBudgetReason: $overBudgetReason) ${ANSWER} }`;
const DEFER = `mutation ($applicationId: ID!, $until: LocalDate!, $reason: String!) {
  answer: deferStudy(applicationId: $applicationId, until: $until, reason: $reason) ${ANSWER} }`;
const RESUME = `mutation ($applicationId: ID!) { answer: resumeStudy(applicationId: $applicationId) ${ANSWER} }`;
const FUND = `mutation ($applicationId: ID!, $funded: Boolean!, $answeredOn: LocalDate!, $reason: String) {
  answer: tellFunding(applicationId: $applicationId, funded: $funded, answeredOn: $answeredOn, reason: $reason) ${ANSWER} }`;
const ADMIT = `mutation ($applicationId: ID!, $admitted: Boolean!, $answeredOn: LocalDate!) {
  answer: tellAdmission(applicationId: $applicationId, admitted: $admitted, answeredOn: $answeredOn) ${ANSWER} }`;
const STAND_DOWN = `mutation ($applicationId: ID!, $reason: String!) {
  answer: standDown(applicationId: $applicationId, reason: $reason) ${ANSWER} }`;
const ASK_OF = `mutation ($applicationId: ID!, $until: LocalDate, $reason: String!) {
  answer: askOfStudy(applicationId: $applicationId, until: $until, reason: $reason) ${ANSWER} }`;
const TAKE_BACK = `mutation ($applicationId: ID!) { answer: withdrawStudyRequest(applicationId: $applicationId) ${ANSWER} }`;
const DECLINE = `mutation ($applicationId: ID!, $answer: String!) {
  answer: declineStudyRequest(applicationId: $applicationId, answer: $answer) ${ANSWER} }`;
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
    fund: (person: { id: string }, applicationId: string, funded: boolean, said: object = {}) =>
      change(person, FUND, { applicationId, funded, answeredOn: '2026-11-20', ...said }),
    admit: (person: { id: string }, applicationId: string, admitted: boolean, answeredOn = '2026-11-20') =>
      change(person, ADMIT, { applicationId, admitted, answeredOn }),
    standDown: (person: { id: string }, applicationId: string, reason = 'Vi er søsken.') =>
      change(person, STAND_DOWN, { applicationId, reason }),
    askOf: (person: { id: string }, applicationId: string, asked: object = {}) =>
      change(person, ASK_OF, { applicationId, until: '2027-08-20', reason: 'Foreldrepermisjon.', ...asked }),
    takeBack: (person: { id: string }, applicationId: string) => change(person, TAKE_BACK, { applicationId }),
    decline: (person: { id: string }, applicationId: string, answer = 'Vi har ingen vikar.') =>
      change(person, DECLINE, { applicationId, answer }),
    see: async (person: { id: string }, id: string) => {
      const query = `query ($id: ID!) { answer: application(id: $id) { id state actions } }`;
      return (await api.ask<{ answer: Seen | null }>(person.id, query, { id })).data.answer;
    },
  };
}

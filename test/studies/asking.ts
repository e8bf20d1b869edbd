import type { TestApi } from '../harness/api.ts';

type Who = { readonly id: string };

export interface SeenSemester {
  readonly id: string;
  readonly year: number;
  readonly season: 'AUTUMN' | 'SPRING';
  readonly state: string;
  readonly late: boolean;
  readonly again: boolean;
  readonly plannedCredits: number;
  readonly earnedCredits: number | null;
  readonly toldOutcome: string | null;
  readonly sentBackReason: string | null;
  readonly payoutPlannedNok: number;
  readonly payoutReceivedNok: number | null;
  readonly version: number;
  readonly actions: readonly string[];
}

/** A study as it looks from outside; a refusal has a code. */
export interface SeenStudy {
  readonly id?: string;
  readonly state?: string;
  readonly actions?: readonly string[];
  readonly semesters?: readonly SeenSemester[];
  readonly standing?: {
    readonly earned: number;
    readonly missing: number;
    readonly unplanned: number;
    mayPlan: boolean;
  };
  readonly code?: string;
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

const STUDY = `id state actions standing { earned planned missing unplanned mayPlan mayPay }
  semesters { id year season state late again plannedCredits earnedCredits toldOutcome sentBackReason payoutPlannedNok payoutReceivedNok version actions }`;
const ANSWER = `{ ... on FurtherEducationApplication { ${STUDY} } ... on Refusal { code facts { name value } } }`;

const mutations = {
  confirm: `mutation ($semesterId: ID!) { answer: confirmSemester(semesterId: $semesterId) ${ANSWER} }`,
  report: `mutation ($semesterId: ID!, $outcome: SemesterOutcome!, $credits: Float!, $resultOn: LocalDate!) {
    answer: reportResult(semesterId: $semesterId, outcome: $outcome, credits: $credits, resultOn: $resultOn) ${ANSWER} }`,
  verify: `mutation ($semesterId: ID!, $version: Int!) { answer: verifyResult(semesterId: $semesterId, version: $version) ${ANSWER} }`,
  sendBack: `mutation ($semesterId: ID!, $version: Int!, $reason: String!) {
    answer: sendBackResult(semesterId: $semesterId, version: $version, reason: $reason) ${ANSWER} }`,
  retake: `mutation ($semesterId: ID!, $year: Int!, $season: StudySeason!) {
    answer: retakeSemester(semesterId: $semesterId, year: $year, season: $season) ${ANSWER} }`,
  plan: `mutation ($applicationId: ID!, $semesters: [SemesterPlanInput!]!, $removed: [ID!]!) {
    answer: planSemesters(applicationId: $applicationId, semesters: $semesters, removed: $removed) ${ANSWER} }`,
  planPayout: `mutation ($semesterId: ID!, $amountNok: Int!) { answer: planPayout(semesterId: $semesterId, amountNok: $amountNok) ${ANSWER} }`,
  recordPayout: `mutation ($semesterId: ID!, $amountNok: Int!, $receivedOn: LocalDate!) {
    answer: recordPayout(semesterId: $semesterId, amountNok: $amountNok, receivedOn: $receivedOn) ${ANSWER} }`,
  complete: `mutation ($applicationId: ID!) { answer: completeStudy(applicationId: $applicationId) ${ANSWER} }`,
  dropOut: `mutation ($applicationId: ID!, $on: LocalDate!, $reason: String!) {
    answer: dropOutOfStudy(applicationId: $applicationId, on: $on, reason: $reason) ${ANSWER} }`,
} as const;

/** What is done with a study, as a person would do it. An error of the policy table becomes its code. */
export function studying(api: TestApi) {
  const change = async (person: Who, step: keyof typeof mutations, variables: object): Promise<SeenStudy> => {
    const { data, errors } = await api.ask<{ answer: SeenStudy } | null>(person.id, mutations[step], { ...variables });
    return errors?.[0] ? { code: `ERROR ${errors[0].extensions.code}` } : (data?.answer ?? {});
  };
  return {
    change,
    confirm: (person: Who, semesterId = '') => change(person, 'confirm', { semesterId }),
    report: (person: Who, semesterId = '', told: object = {}) =>
      change(person, 'report', { semesterId, outcome: 'PASSED', credits: 15, resultOn: '2026-11-20', ...told }),
    verify: (person: Who, { id = '', version = 0 }: Partial<SeenSemester> = {}) =>
      change(person, 'verify', { semesterId: id, version }),
    sendBack: (
      person: Who,
      { id = '', version = 0 }: Partial<SeenSemester> = {},
      reason = 'Filen viser ikke navnet ditt.',
    ) => change(person, 'sendBack', { semesterId: id, version, reason }),
    see: async (person: Who, id: string): Promise<SeenStudy | null> => {
      const query = `query ($id: ID!) { answer: application(id: $id) { ${STUDY} } }`;
      return (await api.ask<{ answer: SeenStudy | null }>(person.id, query, { id })).data.answer;
    },
  };
}

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
  readonly evidence: readonly { readonly id: string; readonly name: string; readonly address: string }[];
  readonly version: number;
  readonly actions: readonly string[];
}

export interface SeenBinding {
  readonly id: string;
  readonly state: string;
  readonly text: string;
  readonly toOn: string;
  readonly signedAt: string | null;
  readonly releaseReason: string | null;
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
  readonly bindings?: readonly SeenBinding[];
  readonly mayOfferBinding?: boolean;
  readonly aim?: { readonly id: string } | null;
  readonly proposedAim?: { readonly id: string } | null;
  readonly code?: string;
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

const STUDY = `id state actions standing { earned planned missing unplanned mayPlan mayPay }
  semesters { id year season state late again plannedCredits earnedCredits toldOutcome sentBackReason payoutPlannedNok payoutReceivedNok version actions evidence { id name address } }
  bindings { id state text months fromOn toOn signedAt releaseReason version actions } mayOfferBinding
  aim { id } proposedAim { id } maySetAim`;
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
  offer: `mutation ($applicationId: ID!, $input: BindingInput!) { answer: offerBinding(applicationId: $applicationId, input: $input) ${ANSWER} }`,
  sign: `mutation ($bindingId: ID!, $version: Int!) { answer: signBinding(bindingId: $bindingId, version: $version) ${ANSWER} }`,
  withdraw: `mutation ($bindingId: ID!) { answer: withdrawBinding(bindingId: $bindingId) ${ANSWER} }`,
  release: `mutation ($bindingId: ID!, $reason: String!) { answer: releaseBinding(bindingId: $bindingId, reason: $reason) ${ANSWER} }`,
  aim: `mutation ($applicationId: ID!, $competenceId: ID) {
    answer: setStudyAim(applicationId: $applicationId, competenceId: $competenceId) ${ANSWER} }`,
  removeEvidence: `mutation ($semesterId: ID!, $fileId: ID!) { answer: removeEvidence(semesterId: $semesterId, fileId: $fileId) ${ANSWER} }`,
  complete: `mutation ($applicationId: ID!) { answer: completeStudy(applicationId: $applicationId) ${ANSWER} }`,
  dropOut: `mutation ($applicationId: ID!, $on: LocalDate!, $reason: String!) {
    answer: dropOutOfStudy(applicationId: $applicationId, on: $on, reason: $reason) ${ANSWER} }`,
} as const;

/** A small file that is a PDF. */
export const pdf = (words: string): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${words}\ntrailer << /Root 1 0 R >>\n%%EOF\n`);

/** Sends a file that shows a result, as the portal does. */
export async function sendEvidence(
  api: TestApi,
  person: Who,
  semesterId: string,
  { name = 'resultat.pdf', bytes = pdf(name) }: { name?: string; bytes?: Buffer } = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await api
    .http()
    .post(`/study-semesters/${semesterId}/evidence`)
    .set('cookie', await api.cookie(person.id))
    .set('content-type', 'application/vnd.kompetanse.file')
    .set('x-file-name', encodeURIComponent(name))
    .send(bytes);
  return { status: answer.status, body: answer.body as Record<string, unknown> };
}

/** What is done with a study, as a person would do it. An error of the policy table becomes its code. */
export function studying(api: TestApi) {
  const change = async (person: Who, step: keyof typeof mutations, variables: object): Promise<SeenStudy> => {
    const { data, errors } = await api.ask<{ answer: SeenStudy } | null>(person.id, mutations[step], { ...variables });
    return errors?.[0] ? { code: `ERROR ${errors[0].extensions.code}` } : (data?.answer ?? {});
  };
  return {
    change,
    confirm: (person: Who, semesterId = '') => change(person, 'confirm', { semesterId }),
    /** A result with a file that shows it. */
    report: async (person: Who, semesterId = '', told: object = {}) => {
      await sendEvidence(api, person, semesterId);
      return change(person, 'report', { semesterId, outcome: 'PASSED', credits: 15, resultOn: '2026-11-20', ...told });
    },
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

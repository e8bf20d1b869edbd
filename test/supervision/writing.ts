import type { GivenPerson } from '../given/organisation.ts';
import type { TestApi } from '../harness/api.ts';

export interface Kept {
  readonly version?: number;
  readonly code?: string;
  readonly sentence?: string;
  readonly facts?: readonly { name: string; value: string }[];
}

export interface ReadText {
  readonly text: string | null;
  readonly state: string;
  readonly version: number;
  readonly unreadable: { readonly code: string; readonly sentence: string } | null;
}

export interface ReadMeeting {
  readonly supervised: boolean;
  readonly note: ReadText | null;
  readonly agenda: ReadText | null;
  readonly readers: readonly { readonly id: string }[];
}

const KEPT =
  '... on SupervisionTextKept { sessionId version writtenAt } ... on Refusal { code sentence facts { name value } }';
const READ = `query ($id: ID!) { supervisionMeeting(sessionId: $id) { supervised seriesTitle readers { id }
  note { text state version author { id } unreadable { code sentence } } agenda { text state version unreadable { code sentence } } } }`;

/** What people do with the texts of a meeting, through GraphQL. */
export function writing(api: TestApi) {
  const change = async (by: GivenPerson, query: string, variables: object): Promise<Kept> => {
    const { data, errors } = await api.ask<Record<string, Kept>>(by.id, query, { ...variables });
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0] ?? {};
  };
  const text = (field: string) => `mutation ($input: SupervisionTextInput!) { ${field}(input: $input) { ${KEPT} } }`;
  return {
    note: (by: GivenPerson, sessionId: string, typed: string, version: number | null = null) =>
      change(by, text('writeSupervisionNote'), { input: { sessionId, text: typed, version } }),
    agenda: (by: GivenPerson, sessionId: string, typed: string, version: number | null = null) =>
      change(by, text('writeSupervisionAgenda'), { input: { sessionId, text: typed, version } }),
    finalise: (by: GivenPerson, sessionId: string, version: number) =>
      change(by, `mutation ($s: ID!, $v: Int!) { finaliseSupervisionNote(sessionId: $s, version: $v) { ${KEPT} } }`, {
        s: sessionId,
        v: version,
      }),
    read: async (by: GivenPerson, sessionId: string): Promise<ReadMeeting | null> =>
      (await api.ask<{ supervisionMeeting: ReadMeeting | null }>(by.id, READ, { id: sessionId })).data
        .supervisionMeeting,
  };
}

import type { TestApi } from '../harness/api.ts';

export interface SeenDraft {
  readonly id?: string;
  readonly version?: number;
  readonly savedAt?: string;
  readonly applicationId?: string | null;
  readonly written?: Readonly<Record<string, string>>;
  readonly code?: string;
  readonly facts?: readonly { name: string; value: string }[];
}

const DRAFT = `id version savedAt applicationId written { study institution credits motivation leavePercent }`;
const SAVE = `mutation ($roundId: ID!, $applicationId: ID, $version: Int, $tab: ID!, $written: WrittenApplicationInput!) {
  answer: saveApplicationDraft(roundId: $roundId, applicationId: $applicationId, version: $version, tab: $tab, written: $written) {
    ... on ApplicationDraft { ${DRAFT} } ... on Refusal { code facts { name value } } } }`;
const DISCARD = `mutation ($id: ID!) { answer: discardApplicationDraft(draftId: $id) {
  ... on DiscardedDraft { id } ... on Refusal { code } } }`;

/** What a tab does while its person writes. */
export function writing(api: TestApi, person: { readonly id: string }) {
  const change = async (query: string, variables: Record<string, unknown>): Promise<SeenDraft> => {
    const { data, errors } = await api.ask<{ answer: SeenDraft } | null>(person.id, query, variables);
    return errors?.[0] ? { code: `ERROR ${errors[0].extensions.code}` } : (data?.answer ?? {});
  };
  return {
    save: (variables: {
      roundId: string;
      written: object;
      tab?: string;
      version?: number | undefined;
      applicationId?: string;
    }) => change(SAVE, { tab: crypto.randomUUID(), ...variables }),
    discard: (id: string) => change(DISCARD, { id }),
    mine: async (): Promise<readonly SeenDraft[]> =>
      (await api.ask<{ myApplicationDrafts: SeenDraft[] }>(person.id, `{ myApplicationDrafts { ${DRAFT} } }`)).data
        .myApplicationDrafts,
  };
}

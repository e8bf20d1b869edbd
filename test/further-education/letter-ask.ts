import type { TestApi } from '../harness/api.ts';
import { readPdf } from '../pdf/read-pdf.ts';

export interface SeenLetter {
  readonly id: string;
  readonly number: string;
  readonly outcome: string;
  readonly at: string;
  readonly address: string;
}

const LETTERS = 'query ($id: ID!) { application(id: $id) { letters { id number outcome at address } } }';
const APPEAL = `mutation ($roundId: ID!, $version: Int!, $appeal: AppealInput!) {
  answer: setAppeal(roundId: $roundId, version: $version, appeal: $appeal) {
    ... on ApplicationRound { version appeal { weeks to nb nn en } } ... on Refusal { code facts { name value } } } }`;

/** Letters as a person reads them. */
export function reading(api: TestApi, person: { readonly id: string } | null) {
  const fetched = async (letterId: string) => {
    const request = api
      .http()
      .get(letterId.startsWith('/') ? letterId : `/decision-letters/${letterId}`)
      .buffer(true);
    if (person) request.set('cookie', await api.cookie(person.id));
    return request;
  };
  return {
    letters: async (applicationId: string): Promise<readonly SeenLetter[]> =>
      (
        await api.ask<{ application: { letters: SeenLetter[] } | null }>(person?.id ?? null, LETTERS, {
          id: applicationId,
        })
      ).data.application?.letters ?? [],
    status: async (letterId: string): Promise<number> => (await fetched(letterId)).status,
    pdf: async (letterId: string) => {
      const { status, headers, body } = (await fetched(letterId)) as unknown as {
        status: number;
        headers: Record<string, string>;
        body: Buffer;
      };
      if (status !== 200) throw new Error(String(status));
      const found = await readPdf(body);
      return { ...found, headers, bytes: body, text: found.text.replace(/\s+/g, ' ') };
    },
    roundAddress: async (roundId: string): Promise<string | null | undefined> => {
      const { data } = await api.ask<{ applicationRounds: { id: string; lettersAddress: string | null }[] } | null>(
        person?.id ?? null,
        '{ applicationRounds { id lettersAddress } }',
      );
      return data?.applicationRounds.find(({ id }) => id === roundId)?.lettersAddress;
    },
    setAppeal: async (roundId: string, version: number, appeal: object) => {
      const { data, errors } = await api.ask<{ answer: { code?: string; version?: number; appeal?: object } }>(
        person?.id ?? null,
        APPEAL,
        { roundId, version, appeal },
      );
      return errors?.[0] ? { code: `ERROR ${errors[0].extensions.code}` } : data.answer;
    },
  };
}

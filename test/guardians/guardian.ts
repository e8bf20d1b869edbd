import { expect } from '@jest/globals';
import type { TestApi } from '../harness/api.ts';

export interface Told {
  readonly done?: boolean;
  readonly code?: string;
  readonly sentence?: string;
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

export interface Page {
  readonly name: string;
  readonly enrolment: {
    readonly id: string;
    readonly state: string;
    readonly queuePlace: number | null;
    readonly run: { readonly id: string };
  };
  readonly otherRuns: readonly { readonly id: string }[];
}

interface Asked {
  readonly types?: string;
  readonly args?: string;
  readonly variables?: object;
  readonly cookie?: string;
}

const ANSWER = '{ ... on GuardianDone { done } ... on Refusal { code sentence facts { name value } } }';
const PAGE = '{ guardianPage { name enrolment { id state queuePlace run { id } } otherRuns { id } } }';

/** What a guardian can do, asked through GraphQL as their browser would: no account, only the cookie of an open page. */
export function guardianThrough(api: TestApi) {
  const send = async (query: string, variables: object = {}, cookie = '') => {
    const request = api.http().post('/graphql').set('x-locale', 'nb').send({ query, variables });
    if (cookie) request.set('cookie', cookie);
    const response = await request;
    const body = response.body as { data: Record<string, unknown> | null; errors?: unknown };
    expect(body.errors).toBeUndefined();
    const [set] = (response.headers['set-cookie'] ?? []) as unknown as string[];
    return { data: body.data ?? {}, cookie: set?.split(';')[0] ?? '', setCookie: set ?? '' };
  };
  const change = async (field: string, { types = '', args = '', variables = {}, cookie = '' }: Asked) => {
    api.clock.advance({ seconds: 1 }); // so that messages have an order
    const { data, ...rest } = await send(`mutation ${types} { answer: ${field}${args} ${ANSWER} }`, variables, cookie);
    return { ...(data['answer'] as Told), ...rest };
  };
  const letters = async (email: string) => {
    await api.drain();
    const { rows } = await api.sql.query<{
      kind: string;
      subject: string;
      body_text: string;
      html: string;
      state: string;
    }>('SELECT kind, subject, body_text, html, state FROM notification WHERE address = $1 ORDER BY created_at, kind', [
      email,
    ]);
    return rows;
  };
  const token = async (email: string, purpose: 'bekreft' | 'min' = 'bekreft') => {
    const all = (await letters(email)).map(
      ({ body_text: text }) => new RegExp(`/foresatte/${purpose}#([\\w-]{43})`).exec(text)?.[1],
    );
    return all.findLast((found) => found !== undefined) ?? '';
  };
  const input = (runId: string, email: string, more: object = {}) => ({
    input: { runId, email, name: 'Ylva Demobakk', age0To5: true, ...more },
  });
  const confirm = (given: string) =>
    change('confirmGuardian', { variables: { t: given }, types: '($t: String!)', args: '(token: $t)' });
  const signUp = (runId: string, email: string, more: object = {}) =>
    change('signUpGuardian', {
      variables: input(runId, email, more),
      types: '($input: GuardianSignUpInput!)',
      args: '(input: $input)',
    });
  return {
    send,
    letters,
    token,
    signUp,
    confirm,
    open: (given: string) =>
      change('openGuardianPage', { variables: { t: given }, types: '($t: String!)', args: '(token: $t)' }),
    close: (cookie: string) => change('closeGuardianPage', { cookie }),
    newLink: (email: string) =>
      change('sendGuardianLink', { variables: { e: email }, types: '($e: String!)', args: '(email: $e)' }),
    move: (cookie: string, runId: string, queueIsFine = false) =>
      change('moveGuardianPlace', {
        variables: { r: runId, q: queueIsFine },
        types: '($r: ID!, $q: Boolean!)',
        args: '(runId: $r, queueIsFine: $q)',
        cookie,
      }),
    cancel: (cookie: string) => change('cancelGuardianPlace', { cookie }),
    answer: (cookie: string, accept: boolean) =>
      change('answerGuardianOffer', {
        variables: { a: accept },
        types: '($a: Boolean!)',
        args: '(accept: $a)',
        cookie,
      }),
    page: async (cookie: string) => (await send(PAGE, {}, cookie)).data['guardianPage'] as Page | null,
    /** Signs up and confirms; answers the cookie of the open page. */
    placed: async (runId: string, email: string, more: object = {}) => {
      expect((await signUp(runId, email, more)).done).toBe(true);
      const confirmed = await confirm(await token(email));
      expect(confirmed.code).toBeUndefined();
      return confirmed.cookie;
    },
  };
}

export type Guardian = ReturnType<typeof guardianThrough>;

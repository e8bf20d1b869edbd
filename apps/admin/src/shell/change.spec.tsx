/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { ApproveRequest } from '@kompetanse/contract/admin';
import { outcomeOf, Refused, useChange } from './change.ts';

const refusal = { __typename: 'Refusal', code: 'STALE_STATE', sentence: 'Noen andre var først.' } as const;

function Approve({ done }: { readonly done: (state: string) => void }): ReactElement {
  const change = useChange(ApproveRequest, ({ state }) => done(state));
  return (
    <>
      <button onClick={() => change.run({ enrolmentId: 'e' })}>Godkjenn</button>
      {change.error !== undefined && <p role="alert">{change.error}</p>}
    </>
  );
}

/** Puts an answer, or an outage, in the place of the network. */
function network(answer: () => Promise<unknown>): void {
  globalThis.fetch = jest.fn(
    async () => ({ json: await answer().then((body) => () => Promise.resolve(body)) }) as Response,
  );
}

async function press(): Promise<jest.Mock<(state: string) => void>> {
  const done = jest.fn<(state: string) => void>();
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' } } })}>
      <Approve done={done} />
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByRole('button'));
  return done;
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a change', () => {
  it('gives its one field, and throws the sentence of a refusal', () => {
    expect(outcomeOf({ signOut: true })).toBe(true);
    expect(() => outcomeOf({ approveRequest: refusal })).toThrow(Refused);
  });

  it('tells when it went through', async () => {
    const enrolment = { __typename: 'Enrolment', id: 'e', state: 'ENROLLED', queuePlace: null };
    network(() => Promise.resolve({ data: { approveRequest: enrolment } }));
    const done = await press();
    expect(done).toHaveBeenCalledWith('ENROLLED');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows the sentence of a refusal, and does not tell that it is done', async () => {
    network(() => Promise.resolve({ data: { approveRequest: refusal } }));
    const done = await press();
    expect((await screen.findByRole('alert')).textContent).toBe('Noen andre var først.');
    expect(done).not.toHaveBeenCalled();
  });

  it('says what to do when the line is down', async () => {
    network(() => Promise.reject(new TypeError('Failed to fetch')));
    await press();
    expect((await screen.findByRole('alert')).textContent).toContain('Sjekk at du er på nett');
  });

  it('gives the number of the request when the server failed', async () => {
    const error = { message: 'Noe gikk galt', extensions: { code: 'INTERNAL', requestId: 'abc-123' } };
    network(() => Promise.resolve({ errors: [error] }));
    await press();
    expect((await screen.findByRole('alert')).textContent).toContain('abc-123');
  });
});

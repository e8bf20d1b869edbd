/** @jest-environment jsdom */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RunAttendanceQuery } from '@kompetanse/contract/admin';
import { ToastProvider } from '@kompetanse/ui';
import { AttendanceSheet } from './AttendanceSheet.tsx';

type Participants = NonNullable<RunAttendanceQuery['courseRun']>['participants'];

const session = {
  id: 's1',
  no: 1,
  title: 'Samling 1',
  startsAt: '2026-11-20T08:00:00.000Z',
  endsAt: '2026-11-20T09:30:00.000Z',
  place: 'Rena',
  mandatory: true,
  state: 'PLANNED',
} as const;

const participants: Participants = ['Ane', 'Bo', 'Cato'].map((name) => ({
  id: name,
  state: 'ENROLLED',
  person: { id: name, name, unitName: 'Rena skole' },
  attendance:
    name === 'Cato'
      ? [{ sessionId: 's1', mark: 'PRESENT', minutes: null, recordedAt: '2026-11-20T08:05:00.000Z' }]
      : [],
}));

/** What was sent to the API, last first. */
const sent: { marks: unknown }[] = [];

function network(answers: boolean): void {
  globalThis.fetch = jest.fn((_address: unknown, request?: RequestInit) => {
    if (!answers) return Promise.reject(new TypeError('Failed to fetch'));
    sent.unshift((JSON.parse(request?.body as string) as { variables: { marks: unknown } }).variables);
    const recorded = {
      __typename: 'AttendanceRecorded',
      recorded: 2,
      session: { id: 's1', state: 'HELD' },
      differences: [],
    };
    const body = { data: { recordAttendance: recorded } };
    return Promise.resolve({ json: () => Promise.resolve(body) } as Response);
  });
}

function place(): void {
  const client = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' } } });
  render(
    <QueryClientProvider client={client}>
      <ToastProvider labels={{ region: 'Meldinger', close: 'Lukk' }}>
        <AttendanceSheet session={session} selfId="leader" participants={participants} />
      </ToastProvider>
    </QueryClientProvider>,
  );
}

const mark = async (person: string, choice: string): Promise<void> => {
  const row = screen.getByRole('group', { name: new RegExp(person) });
  await userEvent.click(within(row).getByRole('radio', { name: choice }));
};
const save = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Lagre oppmøte' }));

beforeEach(() => {
  localStorage.clear();
  sent.length = 0;
  network(true);
});

describe('the attendance sheet', () => {
  it('marks with one tap and sends only what is changed', async () => {
    place();
    expect(screen.getByText('1 av 3 ført')).toBeTruthy();
    await mark('Ane', 'Fravær');
    await userEvent.click(screen.getByRole('button', { name: 'Resten til stede' }));
    expect(screen.getByText('3 av 3 ført')).toBeTruthy();
    await save();
    expect(sent[0]?.marks).toMatchObject([
      { enrolmentId: 'Ane', mark: 'ABSENT' },
      { enrolmentId: 'Bo', mark: 'PRESENT' },
    ]);
    expect(await screen.findByText('Lagret oppmøte for 2 personer')).toBeTruthy();
  });

  it('asks for the minutes before it sends', async () => {
    place();
    await mark('Ane', 'Delvis til stede');
    await save();
    expect(screen.getByText('Skriv et helt tall fra 1 til 90')).toBeTruthy();
    expect(sent).toEqual([]);
    await userEvent.type(screen.getByLabelText('Minutter til stede'), '45');
    await save();
    expect(sent[0]?.marks).toMatchObject([{ enrolmentId: 'Ane', mark: 'PARTIAL', minutes: 45 }]);
  });

  it('loses nothing when the line is down and the page is closed', async () => {
    network(false);
    place();
    await mark('Bo', 'Gyldig fravær');
    await save();
    expect(await screen.findByText('Venter på nett (1)', {}, { timeout: 15_000 })).toBeTruthy();
    cleanup();
    place();
    expect(await screen.findByText('Venter på nett (1)', {}, { timeout: 15_000 })).toBeTruthy();
    const row = screen.getByRole('group', { name: /Bo/ });
    expect(within(row).getByRole('radio', { name: 'Gyldig fravær', checked: true })).toBeTruthy();
    network(true);
    await waitFor(
      () => {
        window.dispatchEvent(new Event('online'));
        expect(sent[0]?.marks).toMatchObject([{ enrolmentId: 'Bo', mark: 'EXCUSED' }]);
      },
      { timeout: 15_000 },
    );
    await waitFor(() => expect(localStorage).toHaveLength(0), { timeout: 15_000 });
  }, 60_000);

  it('throws away what was kept when asked to', async () => {
    place();
    await mark('Bo', 'Fravær');
    cleanup();
    place();
    await userEvent.click(screen.getByRole('button', { name: 'Forkast det som ikke er lagret' }));
    expect(screen.getByText('1 av 3 ført')).toBeTruthy();
    expect(localStorage).toHaveLength(0);
  });
});

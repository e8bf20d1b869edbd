/** @jest-environment jsdom */
import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ToastProvider } from '@kompetanse/ui';
import type { OpenRequest } from './booking-request.ts';
import { RequestCard } from './RequestCard.tsx';

// jsdom knows the element but not its methods.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

const asked: string[] = [];
let answer: unknown;

beforeEach(() => {
  asked.length = 0;
  globalThis.fetch = jest.fn((_address: unknown, request?: RequestInit) => {
    asked.push((JSON.parse(request?.body as string) as { operationName: string }).operationName);
    return Promise.resolve({ json: () => Promise.resolve({ data: answer }) } as Response);
  });
});

function place(changes: Partial<OpenRequest>): jest.Mock<() => void> {
  const onDone = jest.fn<() => void>();
  const request: OpenRequest = {
    unitName: 'Rena skole',
    awaySameDays: 1,
    absenceLimit: 4,
    absenceRule: 'WARN',
    daysOverLimit: 0,
    level: 'UNIT',
    version: 1,
    answerDueAt: '2026-11-30T11:00:00.000Z',
    escalatedAt: null,
    actsFor: null,
    firstYes: null,
    coverage: [{ day: '2026-12-02', over: false, away: [], asking: [] }],
    earlier: [],
    enrolment: {
      id: 'e1',
      requestedAt: '2026-11-20T08:00:00.000Z',
      person: { id: 'p1', name: 'Nils Teststad', title: 'Lærer' },
      run: {
        id: 'r1',
        place: 'Rena',
        startsAt: '2026-12-02T08:00:00.000Z',
        endsAt: '2026-12-02T10:00:00.000Z',
        seatsLeft: 3,
        waitingCount: 0,
        approvalPolicy: 'UNIT_LEADER',
        course: { id: 'c1', title: 'Klassemiljø', type: 'THEME' },
        sessions: [{ id: 's1' }],
      },
    },
    ...changes,
  };
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' } } })}>
      <ToastProvider labels={{ region: 'Meldinger', close: 'Lukk' }}>
        <RequestCard request={request} onDone={onDone} />
      </ToastProvider>
    </QueryClientProvider>,
  );
  return onDone;
}

const enrolled = { approveRequest: { __typename: 'Enrolment', id: 'e1', state: 'ENROLLED', queuePlace: null } };
const stale = { __typename: 'Refusal', code: 'STALE_STATE', sentence: 'Noen andre har svart.' };

describe('a request for a place', () => {
  it('is approved with one press when there is cover', async () => {
    answer = enrolled;
    const onDone = place({});
    await userEvent.click(screen.getByRole('button', { name: 'Godkjenn plass for Nils Teststad' }));
    expect(await screen.findByText('Nils Teststad har fått plass')).toBeTruthy();
    expect(onDone).toHaveBeenCalled();
  });

  it('asks once more before it goes over the limit of the unit', async () => {
    answer = enrolled;
    place({ awaySameDays: 4, daysOverLimit: 1 });
    await userEvent.click(screen.getByRole('button', { name: 'Godkjenn plass for Nils Teststad' }));
    expect(asked).toEqual([]);
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Godkjenn' }));
    expect(asked).toEqual(['ApproveRequest']);
  });

  it('is not rejected without a reason', async () => {
    answer = { rejectRequest: { __typename: 'Enrolment', id: 'e1', state: 'REJECTED' } };
    place({});
    await userEvent.click(screen.getByRole('button', { name: 'Avslå plass for Nils Teststad' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Avslå' }));
    expect(asked).toEqual([]);
    await userEvent.type(dialog.getByLabelText('Begrunnelse'), 'Vi mangler vikar.');
    await userEvent.click(dialog.getByRole('button', { name: 'Avslå' }));
    expect(asked).toEqual(['RejectRequest']);
  });

  it('shows why it was refused, beside the buttons, and stays', async () => {
    answer = { approveRequest: stale };
    const onDone = place({});
    await userEvent.click(screen.getByRole('button', { name: 'Godkjenn plass for Nils Teststad' }));
    expect(await screen.findByText('Noen andre har svart.')).toBeTruthy();
    expect(onDone).not.toHaveBeenCalled();
  });
});

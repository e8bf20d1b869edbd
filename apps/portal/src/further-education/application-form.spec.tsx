/** @jest-environment jsdom */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';

// What a browser has and jsdom has not: the router asks whether an error is a Response, the page scrolls.
Object.assign(globalThis, { Response: Object, scrollTo: () => undefined });
Element.prototype.scrollIntoView = () => undefined;
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false;
};

// The whole app is loaded and a whole form is written, also where the machine is busy.
jest.setTimeout(30_000);

const { makeRouter } = await import('../routes.tsx');
const { createQueryClient } = await import('../shell/query-client.ts');

const viewer = {
  locale: 'nb',
  person: { id: 'leila', name: 'Leila Eksempelhaug', title: 'Fagarbeider', unitName: 'Rena skole' },
  roles: [],
};
const round = {
  id: 'round-1',
  schoolYear: '2027/28',
  opensOn: '2027-02-01',
  closesOn: '2027-03-01',
  unitDeadline: '2027-03-08',
  ownerDeadline: '2027-03-15',
  budgetNok: 400000,
  schemes: ['SUBSTITUTE', 'STIPEND', 'OWN_LEAVE', 'NONE'],
  externalSchemes: [],
  externalBody: null,
  externalAnswerOn: null,
  admissionOn: null,
};
const refusal = {
  __typename: 'Refusal',
  code: 'TEXT_TOO_SHORT',
  sentence: 'Teksten er for kort. Bruk minst 2 tegn.',
  facts: [{ name: 'field', value: 'institution' }],
};

const KEPT = 'draft:application:leila:round-1';

function savedDraft(version: number, study: string): object {
  const written = { study, institution: '' };
  return { id: 'd-1', roundId: 'round-1', applicationId: null, version, savedAt: '2027-02-03T11:05:00Z', written };
}

interface Asked {
  readonly operationName: string;
  readonly variables: Record<string, unknown>;
}
let asked: Asked[];
let submitAnswer: object;
let saveAnswer: object;
let drafts: object[];

/** Stands in for the network: what the API would send for each operation. */
function answer({ operationName }: Asked): object {
  const answers: Record<string, object> = {
    WhoAmI: { viewer },
    OpenRounds: { openRounds: [round] },
    MyApplications: { myApplications: [] },
    MyApplicationDrafts: { myApplicationDrafts: drafts },
    SaveApplicationDraft: { saveApplicationDraft: saveAnswer },
    DiscardApplicationDraft: { discardApplicationDraft: { __typename: 'DiscardedDraft', id: 'd-1' } },
    SubmitApplication: { submitApplication: submitAnswer },
  };
  return { data: answers[operationName] };
}

async function openForm(): Promise<ReturnType<typeof userEvent.setup>> {
  window.history.replaceState({}, '', '/videreutdanning/sok');
  const client = createQueryClient(() => undefined);
  const router = makeRouter(client);
  await router.load();
  render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
  await screen.findByLabelText('Studium');
  return userEvent.setup({ delay: null });
}

async function fillIn(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.type(screen.getByLabelText('Studium'), 'Spesialpedagogikk 1');
  await user.type(screen.getByLabelText('Studiested'), 'Universitetet i Innlandet');
  await user.selectOptions(screen.getByLabelText('Fagområde'), 'SPECIAL_NEEDS');
  await user.type(screen.getByLabelText('Studiepoeng'), '7,5');
  fireEvent.change(screen.getByLabelText('Oppstart'), { target: { value: '2027-08-15' } });
  fireEvent.change(screen.getByLabelText('Slutt'), { target: { value: '2028-06-15' } });
  await user.click(screen.getByLabelText('Stipend'));
  await user.type(screen.getByLabelText('Antall semestre'), '2');
  await user.type(screen.getByLabelText('Permisjon i prosent'), '20');
  await user.type(screen.getByLabelText('Kostnad i kroner'), '12 000');
  await user.type(screen.getByLabelText('Hvordan kommer studiet barna til gode?'), 'Jeg vil se barn tidligere.');
}

beforeEach(() => {
  asked = [];
  drafts = [];
  saveAnswer = { __typename: 'ApplicationDraft', id: 'd-1', version: 1, savedAt: '2027-02-03T11:05:00Z' };
  submitAnswer = { __typename: 'FurtherEducationApplication', id: 'a-1' };
  sessionStorage.clear();
  globalThis.fetch = ((_address: string, { body }: { body: string }) => {
    const question = JSON.parse(body) as Asked;
    asked.push(question);
    return Promise.resolve({ json: () => Promise.resolve(answer(question)), headers: new Headers() });
  }) as unknown as typeof fetch;
});

describe('the application form', () => {
  it('says everything that must be put right at once, takes focus there and leads to the field', async () => {
    const user = await openForm();
    await user.click(screen.getByRole('button', { name: 'Send søknaden' }));
    const summary = await screen.findByRole('group', { name: 'Rett opp dette før du sender:' });
    expect(document.activeElement).toBe(summary);
    expect(screen.getAllByRole('link', { name: /^(Skriv|Velg|Studiepoeng|Begrunnelsen)/ })).toHaveLength(11);
    await user.click(screen.getByRole('link', { name: 'Velg hvilken støtte du ønsker' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Vikarordning'));
    expect(asked.some(({ operationName }) => operationName === 'SubmitApplication')).toBe(false);
  });

  it('sends what was written, with numbers as numbers, and the draft with it', async () => {
    const user = await openForm();
    await fillIn(user);
    expect(Object.keys(sessionStorage)).toContain(KEPT);
    await user.click(screen.getByRole('button', { name: 'Send søknaden' }));
    await screen.findByRole('heading', { name: 'Mine søknader' });
    const sent = asked.find(({ operationName }) => operationName === 'SubmitApplication');
    expect(sent?.variables['input']).toMatchObject({ roundId: 'round-1', credits: 7.5, costNok: 12000 });
    expect(sent?.variables['draft']).toEqual({ id: 'd-1', version: 1 });
    expect(Object.keys(sessionStorage)).not.toContain(KEPT);
  });

  it('puts a refusal from the server beside the field it is about, and keeps what was written', async () => {
    submitAnswer = refusal;
    const user = await openForm();
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: 'Send søknaden' }));
    const link = await screen.findByRole('link', { name: refusal.sentence });
    await waitFor(() => expect(document.activeElement?.contains(link)).toBe(true));
    const field = screen.getByLabelText<HTMLInputElement>('Studiested');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe('Universitetet i Innlandet');
  });

  it('brings back what was begun, for this person only, and can start over', async () => {
    sessionStorage.setItem(KEPT, JSON.stringify({ version: null, written: { study: 'Mitt utkast' } }));
    sessionStorage.setItem('draft:application:other:round-1', JSON.stringify({ written: { study: 'En annens' } }));
    const user = await openForm();
    expect(screen.getByLabelText<HTMLInputElement>('Studium').value).toBe('Mitt utkast');
    await user.click(screen.getByRole('button', { name: 'Kast utkastet' }));
    const [, confirm] = screen.getAllByRole('button', { name: 'Kast utkastet' });
    await user.click(confirm as HTMLElement);
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Studium').value).toBe(''));
    expect(asked.some(({ operationName }) => operationName === 'DiscardApplicationDraft')).toBe(true);
    expect(Object.keys(sessionStorage)).not.toContain(KEPT);
  });

  it('goes on with what was saved from another device, and says when', async () => {
    drafts = [savedDraft(4, 'Fra telefonen')];
    await openForm();
    expect(screen.getByLabelText<HTMLInputElement>('Studium').value).toBe('Fra telefonen');
    expect(screen.getByText(/Lagret kl. 12.05/)).toBeTruthy();
  });

  it('never writes over what was written elsewhere: the person chooses', async () => {
    saveAnswer = { ...refusal, code: 'STALE_STATE' };
    const user = await openForm();
    await user.type(screen.getByLabelText('Studium'), 'Herfra');
    const take = await screen.findByRole('button', { name: 'Hent det nyeste' }, { timeout: 5000 });
    expect(screen.getByText('Søknaden er skrevet videre et annet sted')).toBeTruthy();
    drafts = [savedDraft(7, 'Fra telefonen')];
    await user.click(take);
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Studium').value).toBe('Fra telefonen'));
  });
});

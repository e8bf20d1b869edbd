/** @jest-environment jsdom */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';

Object.assign(globalThis, { Response: Object, scrollTo: () => undefined });

// The whole app is loaded, also where the machine is busy.
jest.setTimeout(30_000);

const { makeRouter } = await import('../routes.tsx');
const { createQueryClient } = await import('../shell/query-client.ts');

interface Asked {
  readonly operationName: string;
  readonly variables: Record<string, unknown>;
}
let asked: Asked[];

async function openCatalogue(address: string): Promise<ReturnType<typeof userEvent.setup>> {
  window.history.replaceState({}, '', address);
  const client = createQueryClient(() => undefined);
  const router = makeRouter(client);
  await router.load();
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await screen.findByLabelText('Søk i kurs');
  return userEvent.setup();
}

const catalogueQuestions = (): Record<string, unknown>[] =>
  asked.filter(({ operationName }) => operationName === 'Catalogue').map(({ variables }) => variables);

beforeEach(() => {
  asked = [];
  globalThis.fetch = ((_address: string, { body }: { body: string }) => {
    const question = JSON.parse(body) as Asked;
    asked.push(question);
    const data = {
      viewer: null,
      catalogue: { total: 0, moreThanTotal: false, endCursor: null, runs: [] },
      catalogueHosts: [],
      catalogueDays: [],
      coursesWithoutRuns: { endCursor: null, courses: [] },
    };
    return Promise.resolve({ json: () => Promise.resolve({ data }), headers: new Headers() });
  }) as unknown as typeof fetch;
});

describe('the filters of the catalogue', () => {
  it('are read from the address somebody shared', async () => {
    await openCatalogue('/kurs?sok=base&type=cosp&for=ansatte&ledige=ja');
    expect(screen.getByLabelText<HTMLInputElement>('Søk i kurs').value).toBe('base');
    for (const label of ['COS-P', 'Ansatte', 'Bare kurs med ledige plasser']) {
      expect(screen.getByLabelText<HTMLInputElement>(label).checked).toBe(true);
    }
    expect(catalogueQuestions()[0]).toMatchObject({ search: 'base', audience: 'EMPLOYEE', onlyFreeSeats: true });
  });

  it('wait for a pause in the typing: one question, not one a letter', async () => {
    const user = await openCatalogue('/kurs');
    const before = catalogueQuestions().length;
    await user.type(screen.getByLabelText('Søk i kurs'), 'trygghet');
    await waitFor(() => expect(location.search).toBe('?sok=trygghet'));
    await waitFor(() => expect(catalogueQuestions().length).toBeGreaterThan(before));
    expect(
      catalogueQuestions()
        .slice(before)
        .map(({ search }) => search),
    ).toEqual(['trygghet']);
  });

  it('can be taken away all at once, also from the list that came out empty', async () => {
    const user = await openCatalogue('/kurs?sok=finnes-ikke&ledige=ja');
    await user.click(await screen.findByRole('link', { name: 'Vis alle kurs' }));
    await waitFor(() => expect(location.search).toBe(''));
    expect(screen.getByLabelText<HTMLInputElement>('Søk i kurs').value).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('Bare kurs med ledige plasser').checked).toBe(false);
  });

  it('are not what somebody made up: the screen opens and asks for everything', async () => {
    await openCatalogue('/kurs?type=ukjent&for=alle&ledige=nei');
    expect(screen.getByLabelText<HTMLInputElement>('Alle').checked).toBe(true);
    expect(catalogueQuestions()[0]).toMatchObject({ types: null, audience: null, onlyFreeSeats: null });
  });

  it('say what to try when they find nothing', async () => {
    await openCatalogue('/kurs?sok=finnes-ikke&fra=2026-12-01');
    await screen.findByText('Bruk færre ord, eller bare begynnelsen av ordet. Velg flere dager.');
  });

  it('stay when the list becomes a calendar, and the month goes into the address', async () => {
    const user = await openCatalogue('/kurs?sok=base');
    await user.click(screen.getByRole('link', { name: 'Kalender' }));
    await waitFor(() => expect(location.search).toBe('?sok=base&vis=kalender'));
    await user.click(await screen.findByRole('link', { name: /^Neste måned/ }));
    await waitFor(() => expect(location.search).toMatch(/^\?sok=base&vis=kalender&maned=20\d\d-\d\d$/));
    await waitFor(() => expect(screen.getByRole('table').textContent).toContain('mandag'));
    expect(asked.filter(({ operationName }) => operationName === 'CatalogueDays').at(-1)?.variables).toMatchObject({
      search: 'base',
    });
  });
});

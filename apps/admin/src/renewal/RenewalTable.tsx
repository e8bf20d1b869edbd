import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { TasklistIcon } from '@navikt/aksel-icons';
import type { RenewalsQuery } from '@kompetanse/contract/admin';
import { Button, Card, DataTable, EmptyState, StatusBadge } from '@kompetanse/ui';
import { Actions } from '../gap/GapTable.tsx';
import { useTexts } from '../shell/language.tsx';

type List = RenewalsQuery['renewals'];
type Renewal = List['renewals'][number];

const tones = { VALID: 'success', WINDOW_OPEN: 'warning', LAPSED: 'danger' } as const;
const count = (list: List, state: Renewal['state']): number =>
  list.renewals.filter((one) => one.state === state).length;

/** The earliest end first; who waits for nothing is booked from the row. */
export function RenewalTable({ list }: { readonly list: List }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.renewal;
  if (list.renewals.length === 0)
    return <EmptyState title={texts.empty} text={texts.emptyText} icon={<TasklistIcon aria-hidden />} />;
  return (
    <Card title={texts.title} actions={<Actions csvUrl={list.csvUrl} />}>
      <p>{texts.summary(count(list, 'WINDOW_OPEN'), count(list, 'LAPSED'))}</p>
      <DataTable
        caption={texts.title}
        rows={list.renewals}
        rowKey={({ person, competence }) => person.id + competence.id}
        actionsLabel={texts.actions}
        actions={(row) => <Book renewal={row} />}
        columns={[
          {
            id: 'person',
            heading: texts.person,
            rowHeading: true,
            sortBy: ({ person }) => person.name,
            cell: ({ person }) => (
              <span className="stacked">
                {person.name}
                <span className="quiet">{[person.title, person.unitName].filter(Boolean).join(', ')}</span>
              </span>
            ),
          },
          {
            id: 'competence',
            heading: texts.competence,
            sortBy: ({ competence }) => competence.name,
            cell: ({ competence }) => competence.name,
          },
          {
            id: 'state',
            heading: texts.state,
            sortBy: ({ state }) => state,
            cell: ({ state }) => <StatusBadge tone={tones[state]}>{words.renewalState[state]}</StatusBadge>,
          },
          {
            id: 'expires',
            heading: texts.expires,
            sortBy: ({ expiresOn }) => expiresOn,
            cell: ({ expiresOn, daysLeft }) => (
              <span className="stacked">
                {format.date(expiresOn)}
                <span className="quiet">{daysLeft < 0 ? texts.since(-daysLeft) : texts.left(daysLeft)}</span>
              </span>
            ),
          },
          {
            id: 'window',
            heading: texts.window,
            sortBy: ({ opensOn }) => opensOn,
            cell: ({ opensOn, closesOn }) => texts.span(format.date(opensOn), format.date(closesOn)),
          },
          { id: 'take', heading: texts.take, cell: (row) => <Take renewal={row} /> },
        ]}
      />
    </Card>
  );
}

function Take({ renewal }: { readonly renewal: Renewal }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.renewal;
  const { booked, courses, nextRun, state } = renewal;
  if (booked !== null) {
    return (
      <span className="stacked">
        {texts.booked}
        <span className="quiet">{texts.bookedOn(booked.course.title, format.date(format.dayOf(booked.startsAt)))}</span>
      </span>
    );
  }
  if (courses.length === 0) return <span className="quiet">{texts.noCourse}</span>;
  return (
    <span className="stacked">
      {format.list(courses.map(({ title }) => title))}
      {state !== 'VALID' && nextRun === null && <span className="quiet">{texts.noRun}</span>}
    </span>
  );
}

/** To the screen where staff are booked, with the person found. */
function Book({ renewal }: { readonly renewal: Renewal }): ReactElement | null {
  const { t } = useTexts();
  const { state, booked, nextRun, person, competence } = renewal;
  if (state === 'VALID' || booked !== null || nextRun === null) return null;
  return (
    <Button asChild variant="secondary" size="sm">
      <Link
        to="/kurs/$runId/meld-pa"
        params={{ runId: nextRun.id }}
        search={{ sok: person.name }}
        aria-label={t.renewal.bookOne(person.name, competence.name)}
      >
        {t.renewal.book}
      </Link>
    </Button>
  );
}

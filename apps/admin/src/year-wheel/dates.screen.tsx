import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { osloDay } from '@kompetanse/domain/calendar';
import { WheelDates, type WheelDatesQuery } from '@kompetanse/contract/admin';
import { Button, DataTable, LoadingSkeleton, Page, PageHeading, Stack, StatusBadge, focusResult } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { DayForm } from './DayForm.tsx';
import { shortDay } from './month-day.ts';
import { TemplateForm } from './TemplateForm.tsx';
import './year-wheel.css';

export type Template = WheelDatesQuery['wheelTemplates'][number];

type Open = { readonly what: 'TEMPLATE'; readonly id: string | null } | { readonly what: 'DAY'; readonly id: string };

/** The dates that come again each year, who owns them, and the days of this one year. */
export function DatesScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.yearWheel.dates;
  const { ar } = useSearch({ from: '/arshjul/datoer' });
  const year = ar ?? Number(osloDay(new Date()).slice(0, 4));
  usePageTitle(texts.title);
  const [open, setOpen] = useState<Open | null>(null);
  const query = useQuery(queryOf(WheelDates, {}));
  const show = (next: Open): void => {
    setOpen(next);
    focusResult('#wheel-form');
  };
  /** Only the one that is done: another may have been opened while it was saved. */
  const close = (done: Open): void => {
    setOpen((now) => (now === done ? null : now));
    focusResult(open === done ? 'h1' : '#wheel-form');
  };
  return (
    <Page>
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        back={
          <Link to="/arshjul" search={{ ar: year }}>
            {texts.back}
          </Link>
        }
        actions={<Button onClick={() => show({ what: 'TEMPLATE', id: null })}>{texts.add}</Button>}
      />
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
        {({ wheelTemplates, wheelPeople }) => {
          const chosen = wheelTemplates.find(({ id }) => id === open?.id) ?? null;
          return (
            <Stack gap="lg">
              <DateTable
                rows={wheelTemplates}
                year={year}
                onEdit={(id) => show({ what: 'TEMPLATE', id })}
                onDay={(id) => show({ what: 'DAY', id })}
              />
              {open !== null && (
                <div id="wheel-form" tabIndex={-1}>
                  {open.what === 'DAY' && chosen !== null ? (
                    <DayForm key={chosen.id} template={chosen} year={year} onDone={() => close(open)} />
                  ) : (
                    <TemplateForm
                      key={open.id ?? 'new'}
                      template={chosen}
                      people={wheelPeople}
                      onDone={() => close(open)}
                    />
                  )}
                </div>
              )}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface DateTableProps {
  readonly rows: readonly Template[];
  readonly year: number;
  readonly onEdit: (id: string) => void;
  readonly onDay: (id: string) => void;
}

function DateTable({ rows, year, onEdit, onDay }: DateTableProps): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.yearWheel.dates;
  const own = ({ dates }: Template): string | undefined => dates.find((one) => one.year === year)?.dueOn;
  return (
    <DataTable
      caption={texts.title}
      rows={rows}
      rowKey={({ id }) => id}
      empty={texts.empty}
      columns={[
        { id: 'name', heading: texts.name, rowHeading: true, sortBy: ({ name }) => name, cell: ({ name }) => name },
        {
          id: 'day',
          heading: texts.day,
          sortBy: ({ monthDay }) => monthDay ?? '99',
          cell: (row) => (
            <span className="stacked">
              {row.monthDay === null ? words.wheelSource[row.source] : shortDay(row.monthDay)}
              {own(row) !== undefined && <span className="quiet">{texts.thisYear(format.date(own(row) ?? ''))}</span>}
            </span>
          ),
        },
        {
          id: 'owner',
          heading: texts.owner,
          cell: ({ ownerRole, owner }) => (ownerRole === null ? owner?.name : words.role[ownerRole]),
        },
        {
          id: 'times',
          heading: texts.times,
          cell: ({ remindDays, escalateDays, escalateTo }) =>
            texts.timesOf(remindDays, escalateDays, escalateTo?.name ?? texts.toNextLeader),
        },
        {
          id: 'active',
          heading: texts.state,
          cell: ({ active }) => (
            <StatusBadge tone={active ? 'success' : 'neutral'}>{active ? texts.inUse : texts.notInUse}</StatusBadge>
          ),
        },
      ]}
      actionsLabel={texts.actions}
      actions={({ id, name, source }) => (
        <>
          <Button variant="tertiary" size="sm" aria-label={texts.editOne(name)} onClick={() => onEdit(id)}>
            {texts.edit}
          </Button>
          {source === 'CALENDAR' && (
            <Button variant="tertiary" size="sm" aria-label={texts.dayOf(name, String(year))} onClick={() => onDay(id)}>
              {texts.dayIn(String(year))}
            </Button>
          )}
        </>
      )}
    />
  );
}

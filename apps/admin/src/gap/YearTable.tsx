import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { SetConversionYear, type ConversionsQuery, type PathQuery } from '@kompetanse/contract/admin';
import { Button, Card, DataTable, Stack, TextField, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { useHolds } from '../shell/viewer.ts';

type Year = ConversionsQuery['conversionYears'][number];
type Path = PathQuery['positionPath'];

interface YearTableProps {
  readonly years: readonly Year[];
  /** Null until it has come, or when nothing is planned. */
  readonly path: Path;
}

/** What each year gives, what is planned of it, and how many get there. */
export function YearTable({ years, path }: YearTableProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.conversions;
  const sector = useHolds('SECTOR_LEADER');
  const [edited, setEdited] = useState<Year | null>(null);
  const of = (year: number) => path?.years.find((one) => one.year === year);
  const coming = path?.years.find(
    ({ year, planned, reaching }) => String(year) > path.asOf.slice(0, 4) && planned + reaching > 0,
  );
  const edit = (year: Year | null): void => {
    setEdited(year);
    focusResult(year === null ? '#years' : '#year-budget');
  };
  return (
    <Card title={<span id="years">{texts.years}</span>}>
      {coming && <p className="path-insight">{texts.insight(String(coming.year), coming.planned, coming.reaching)}</p>}
      <DataTable
        caption={texts.years}
        rows={years}
        rowKey={({ year }) => String(year)}
        empty={texts.empty}
        columns={[
          { id: 'year', heading: texts.year, rowHeading: true, cell: ({ year }) => String(year) },
          {
            id: 'positions',
            heading: texts.positions,
            numeric: true,
            cell: ({ positions }) => format.number(positions),
          },
          {
            id: 'planned',
            heading: texts.planned,
            numeric: true,
            cell: ({ plannedNok, budgetNok }) => (
              <span className="stacked">
                {format.kroner(plannedNok)}
                {plannedNok > budgetNok && (
                  <span className="quiet">{texts.over(format.kroner(plannedNok - budgetNok))}</span>
                )}
              </span>
            ),
          },
          {
            id: 'budget',
            heading: texts.budget,
            numeric: true,
            cell: ({ budgetNok, fromPlan }) => (
              <span className="stacked">
                {format.kroner(budgetNok)}
                {fromPlan && budgetNok > 0 && <span className="quiet">{texts.fromPlan}</span>}
              </span>
            ),
          },
          {
            id: 'reaching',
            heading: texts.reaching,
            numeric: true,
            cell: ({ year }) => (of(year) ? format.number(of(year)?.reaching ?? 0) : '–'),
          },
          {
            id: 'balance',
            heading: texts.balance,
            cell: ({ year }) => (of(year) ? texts.balanceOf(of(year)?.balance ?? 0) : '–'),
          },
        ]}
        {...(sector && {
          actionsLabel: texts.actions,
          actions: (year: Year) => (
            <Button
              variant="tertiary"
              size="sm"
              aria-label={texts.setYear(String(year.year))}
              onClick={() => edit(year)}
            >
              {texts.setBudget}
            </Button>
          ),
        })}
      />
      {edited !== null && <YearForm key={edited.year} year={edited} onDone={() => edit(null)} />}
    </Card>
  );
}

function YearForm({ year, onDone }: { readonly year: Year; readonly onDone: () => void }): ReactElement {
  const { t } = useTexts();
  const texts = t.conversions;
  const toast = useToast();
  const [typed, setTyped] = useState(String(year.budgetNok));
  const set = useChange(SetConversionYear, () => {
    toast({ tone: 'success', text: texts.yearSet(String(year.year)) });
    onDone();
  });
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = typed.replaceAll(/\s/g, '');
    // What is no number is sent as one that is refused with what can be written.
    set.run({ year: year.year, version: year.version, budgetNok: /^\d{1,9}$/.test(text) ? Number(text) : -1 });
  };
  return (
    <form className="ui-form ui-no-print" noValidate onSubmit={send}>
      <TextField
        id="year-budget"
        label={texts.setYear(String(year.year))}
        inputMode="numeric"
        width="short"
        value={typed}
        error={set.error}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Stack direction="row" gap="sm">
        <Button type="submit" loading={set.pending}>
          {texts.save}
        </Button>
        <Button variant="secondary" onClick={onDone}>
          {t.shell.cancel}
        </Button>
      </Stack>
    </form>
  );
}

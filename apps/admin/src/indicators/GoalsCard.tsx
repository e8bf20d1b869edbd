import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { RemoveFigureGoal, SetFigureGoal } from '@kompetanse/contract/admin';
import type { FigureMeasure, GoalFieldsFragment } from '@kompetanse/contract/admin';
import { Button, Card, DataTable, Notice, SelectField, TextField, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { useHolds } from '../shell/viewer.ts';

interface GoalsProps {
  readonly measure: FigureMeasure;
  /** Of this measure. */
  readonly goals: readonly GoalFieldsFragment[];
}

/** Where the number was and should be; the sector leader sets it. Nothing to show for others while nothing is set. */
export function GoalsCard({ measure, goals }: GoalsProps): ReactElement | null {
  const { t, format } = useTexts();
  const texts = t.indicators.goals;
  const sets = useHolds('SECTOR_LEADER');
  if (!sets && goals.length === 0) return null;
  return (
    <Card title={texts.title}>
      <DataTable
        caption={texts.title}
        rows={goals}
        rowKey={({ id }) => id}
        empty={texts.empty}
        columns={[
          { id: 'kind', heading: texts.kind, rowHeading: true, cell: ({ kind }) => texts.kinds[kind] },
          { id: 'year', heading: texts.schoolYear, cell: ({ schoolYear }) => schoolYear },
          { id: 'value', heading: texts.value, numeric: true, cell: ({ value }) => format.number(value) },
        ]}
        {...(sets && {
          actionsLabel: texts.actions,
          actions: (goal: GoalFieldsFragment) => <RemoveGoal goal={goal} />,
        })}
      />
      {sets && <GoalForm measure={measure} goals={goals} />}
    </Card>
  );
}

function RemoveGoal({ goal }: { readonly goal: GoalFieldsFragment }): ReactElement {
  const { t } = useTexts();
  const texts = t.indicators.goals;
  const toast = useToast();
  const remove = useChange(
    RemoveFigureGoal,
    () => toast({ tone: 'success', text: texts.removed }),
    (text) => toast({ tone: 'danger', text }),
  );
  const { id, version } = goal;
  return (
    <Button
      variant="tertiary"
      size="sm"
      loading={remove.pending}
      aria-label={texts.removeOne(texts.kinds[goal.kind], goal.schoolYear)}
      onClick={() => remove.run({ id, version })}
    >
      {texts.remove}
    </Button>
  );
}

function GoalForm({ measure, goals }: GoalsProps): ReactElement {
  const { t } = useTexts();
  const texts = t.indicators.goals;
  const toast = useToast();
  const [kind, setKind] = useState<'BASELINE' | 'TARGET'>('TARGET');
  const [schoolYear, setSchoolYear] = useState('');
  const [value, setValue] = useState('');
  const set = useChange(SetFigureGoal, () => {
    toast({ tone: 'success', text: texts.saved });
    setSchoolYear('');
    setValue('');
  });
  const errorOf = (name: string): string | undefined => (set.field === name ? set.error : undefined);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const known = goals.find((goal) => goal.kind === kind && goal.schoolYear === schoolYear.trim());
    const version = known ? { version: known.version } : {};
    // What is no number is refused beside the field, like a number out of range.
    const number = /^\d+$/.test(value.trim()) ? Number(value) : -1;
    set.run({ goal: { measure, kind, schoolYear: schoolYear.trim(), value: number, ...version } });
  };
  return (
    <form className="period-choice ui-no-print" aria-label={texts.set} noValidate onSubmit={send}>
      <SelectField
        label={texts.kind}
        width="auto"
        options={(['TARGET', 'BASELINE'] as const).map((one) => ({ value: one, label: texts.kinds[one] }))}
        value={kind}
        onChange={({ target }) => setKind(target.value === 'BASELINE' ? 'BASELINE' : 'TARGET')}
      />
      <TextField
        label={texts.schoolYear}
        description={texts.yearHint}
        width="short"
        value={schoolYear}
        error={errorOf('schoolYear')}
        onChange={({ target }) => setSchoolYear(target.value)}
      />
      <TextField
        label={texts.value}
        width="short"
        inputMode="numeric"
        value={value}
        error={errorOf('value')}
        onChange={({ target }) => setValue(target.value)}
      />
      {set.error !== undefined && set.field === undefined && (
        <Notice tone="danger" role="alert">
          {set.error}
        </Notice>
      )}
      <Button type="submit" variant="secondary" loading={set.pending}>
        {texts.save}
      </Button>
    </form>
  );
}

import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { SetWheelDate } from '@kompetanse/contract/admin';
import { Button, Card, DateField, Stack, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { Template } from './dates.screen.tsx';

interface DayFormProps {
  readonly template: Template;
  readonly year: number;
  readonly onDone: () => void;
}

/** Another day in one year, or the usual one again. */
export function DayForm({ template, year, onDone }: DayFormProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.yearWheel.dates;
  const toast = useToast();
  const own = template.dates.find((one) => one.year === year)?.dueOn;
  const [day, setDay] = useState(own ?? `${year}-${template.monthDay ?? '01-01'}`);
  const set = useChange(SetWheelDate, () => {
    toast({ tone: 'success', text: texts.saved(template.name) });
    onDone();
  });
  const of = { templateId: template.id, version: template.version, year };
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (day !== '') set.run({ ...of, dueOn: day });
  };
  return (
    <Card title={texts.dayOf(template.name, String(year))}>
      <form className="ui-form" noValidate onSubmit={send}>
        <DateField
          label={texts.dayField}
          inWords={format.weekday}
          value={day}
          error={set.error}
          onChange={({ target }) => setDay(target.value)}
        />
        <Stack direction="row" gap="sm">
          <Button type="submit" disabled={day === ''} loading={set.pending}>
            {texts.save}
          </Button>
          {own !== undefined && (
            <Button variant="secondary" onClick={() => set.run({ ...of, dueOn: null })}>
              {texts.usual}
            </Button>
          )}
          <Button variant="tertiary" onClick={onDone}>
            {t.shell.cancel}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}

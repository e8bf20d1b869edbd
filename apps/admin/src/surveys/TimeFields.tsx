import type { ReactElement } from 'react';
import { surveyLimits } from '@kompetanse/domain/surveys';
import { Card, DateField, RadioGroup, TextField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { DraftProps } from './SurveyForm.tsx';
import type { SurveyStart } from './survey-draft.ts';

const starts: readonly SurveyStart[] = ['HAND', 'COMPLETION', 'DAY'];

/** When it opens and for how long. */
export function TimeFields({ draft, errorOf, change }: DraftProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.surveys.form;
  const completes = draft.kind === 'RUN' && draft.phase !== 'BEFORE';
  const shown = starts.filter((start) => completes || start !== 'COMPLETION');
  const days = `${surveyLimits.leastDays}–${surveyLimits.mostDays}`;
  return (
    <Card title={texts.time}>
      <RadioGroup
        label={texts.start}
        choices={shown.map((value) => ({ value, label: texts.starts[value] }))}
        value={draft.start}
        onChange={({ target }) => change({ start: starts.find((one) => one === target.value) ?? 'HAND' })}
      />
      {draft.start === 'DAY' && (
        <DateField
          label={texts.opensOn}
          inWords={format.weekday}
          value={draft.opensOn}
          onChange={({ target }) => change({ opensOn: target.value })}
        />
      )}
      <TextField
        id="openDays"
        label={texts.openDays}
        description={days}
        inputMode="numeric"
        width="short"
        value={draft.openDays}
        error={errorOf('openDays')}
        onChange={({ target }) => change({ openDays: target.value })}
      />
    </Card>
  );
}

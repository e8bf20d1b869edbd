import type { ReactElement } from 'react';
import type { SurveyChoicesQuery } from '@kompetanse/contract/admin';
import { Card, CheckboxGroup, RadioGroup, SelectField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { DraftProps } from './SurveyForm.tsx';

const phases = ['BEFORE', 'AFTER'] as const;

/** Who is asked: those in a run, before it or after it, or the staff of units. */
export function AudienceFields({
  draft,
  errorOf,
  change,
  choices,
}: DraftProps & { readonly choices: SurveyChoicesQuery }): ReactElement {
  const { t } = useTexts();
  const texts = t.surveys.form;
  return (
    <Card title={texts.audience}>
      {draft.kind === 'RUN' ? (
        <>
          <SelectField
            id="runId"
            label={texts.run}
            placeholder={texts.chooseRun}
            value={draft.runId}
            error={errorOf('runId')}
            options={choices.surveyRuns.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={({ target }) => change({ runId: target.value })}
          />
          <RadioGroup
            label={texts.phase}
            description={texts.phaseHelp}
            choices={phases.map((value) => ({ value, label: t.surveys.phases[value] }))}
            value={draft.phase}
            onChange={({ target }) => {
              const phase = target.value === 'BEFORE' ? 'BEFORE' : 'AFTER';
              change({ phase, start: phase === 'BEFORE' && draft.start === 'COMPLETION' ? 'HAND' : draft.start });
            }}
          />
        </>
      ) : (
        <CheckboxGroup
          id="unitIds"
          label={texts.units}
          description={texts.unitsHelp}
          error={errorOf('unitIds')}
          choices={choices.orgUnits.map(({ id, name }) => ({ value: id, label: name }))}
          values={draft.unitIds}
          onChange={(unitIds) => change({ unitIds })}
        />
      )}
    </Card>
  );
}

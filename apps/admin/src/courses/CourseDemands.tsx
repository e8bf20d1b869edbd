import type { ReactElement } from 'react';
import { useController, useWatch } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import type { CourseChoicesQuery } from '@kompetanse/contract/admin';
import { Card, CheckboxField, CheckboxGroup, RadioGroup, TextField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { numbersIn, wholeNumber, type CourseForm } from './course-form.ts';

interface CourseDemandsProps {
  readonly form: UseFormReturn<CourseForm>;
  readonly choices: CourseChoicesQuery;
  /** The course itself, which it can not require. */
  readonly courseId: string | null;
}

/** What it takes to complete, what must come first, and whom it is meant for. */
export function CourseDemands({ form, choices, courseId }: CourseDemandsProps): ReactElement {
  const { t } = useTexts();
  const texts = t.courseWriting;
  const { register, formState, control } = form;
  const { errors } = formState;
  const rule = useWatch({ control, name: 'rule' });
  const requires = useController({ control, name: 'prerequisites' }).field;
  const meantFor = useController({ control, name: 'meantFor' }).field;
  const whole = (text: string): true | string => !Number.isNaN(wholeNumber(text)) || texts.numberWrong;
  const others = choices.courses.courses.filter(({ id }) => id !== courseId);
  return (
    <Card title={texts.demands}>
      <div className="ui-form">
        <RadioGroup
          label={texts.rule}
          error={errors.rule?.message}
          choices={[
            { value: 'P80', label: texts.p80 },
            { value: 'ALL', label: texts.pAll },
            { value: 'NONE', label: texts.pNone },
            { value: 'OWN', label: texts.pOwn },
          ]}
          {...register('rule')}
        />
        {rule === 'OWN' && (
          <>
            <TextField
              label={texts.minSessions}
              inputMode="numeric"
              width="short"
              error={errors.minSessions?.message}
              {...register('minSessions', { validate: whole })}
            />
            <TextField
              label={texts.minPercent}
              inputMode="numeric"
              width="short"
              error={errors.minPercent?.message}
              {...register('minPercent', { validate: whole })}
            />
            <TextField
              label={texts.mandatoryNos}
              width="medium"
              error={errors.mandatoryNos?.message}
              {...register('mandatoryNos', { validate: (text) => numbersIn(text) !== null || texts.nosWrong })}
            />
          </>
        )}
        <TextField
          label={texts.ownWork}
          inputMode="numeric"
          width="short"
          error={errors.ownWork?.message}
          {...register('ownWork', { validate: whole })}
        />
        {rule !== 'NONE' && <CheckboxField label={texts.makeUp} {...register('makeUp')} />}
        <Folded label={texts.prerequisites} count={requires.value.length} error={errors.prerequisites?.message}>
          <CheckboxGroup
            name="prerequisites"
            label={texts.prerequisites}
            error={errors.prerequisites?.message}
            choices={others.map(({ id, code, title }) => ({ value: id, label: `${title.nb} (${code})` }))}
            values={requires.value}
            onChange={requires.onChange}
          />
        </Folded>
        <Folded label={texts.meantFor} count={meantFor.value.length} error={errors.meantFor?.message}>
          <CheckboxGroup
            name="meantFor"
            label={texts.meantFor}
            error={errors.meantFor?.message}
            choices={choices.positionProfiles.map(({ code, name }) => ({ value: code, label: name }))}
            values={meantFor.value}
            onChange={meantFor.onChange}
          />
        </Folded>
      </div>
    </Card>
  );
}

interface FoldedProps {
  readonly label: string;
  readonly count: number;
  readonly error: string | undefined;
  readonly children: ReactElement;
}

/** Long lists lie folded, with how many are chosen; open when something is wrong in there. */
function Folded({ label, count, error, children }: FoldedProps): ReactElement {
  return (
    <details className="ds-details" open={error !== undefined || undefined}>
      <summary>{`${label} (${count})`}</summary>
      {children}
    </details>
  );
}

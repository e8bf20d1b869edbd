import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import type { FieldPath } from 'react-hook-form';
import { CreateCourse, UpdateCourse } from '@kompetanse/contract/admin';
import type { Audience, CourseChoicesQuery, CourseType } from '@kompetanse/contract/admin';
import { Button, Card, ErrorSummary, Notice, SelectField, TextField } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { dropCourse, keepCourse, keptCourse } from './course-draft.ts';
import { CourseDemands } from './CourseDemands.tsx';
import { faultsIn } from './course-faults.ts';
import { inputOf, wholeNumber, type CourseForm } from './course-form.ts';
import { CourseTexts } from './CourseTexts.tsx';

interface CourseWritingFormProps {
  readonly first: CourseForm;
  readonly choices: CourseChoicesQuery;
  /** The course that is changed; null for a new one. */
  readonly course: { readonly id: string; readonly version: number } | null;
  /** The one a new course is a copy of. */
  readonly copyOf: string | null;
  readonly onSaved: (id: string) => void;
}

const types: readonly CourseType[] = ['COSP_GUARDIAN', 'COSP_STAFF', 'COSP_FACILITATOR', 'MITT_VALG', 'THEME', 'OTHER'];
const audiences: readonly Audience[] = ['EMPLOYEE', 'GUARDIAN', 'BOTH'];

/** All that is written about a course. What is typed is kept in this tab until it is saved. */
export function CourseWritingForm({ first, choices, course, copyOf, onSaved }: CourseWritingFormProps): ReactElement {
  const { t, words } = useTexts();
  const texts = t.courseWriting;
  const key = course?.id ?? copyOf ?? 'new';
  const [draft, setDraft] = useState(() => keptCourse(key));
  const form = useForm<CourseForm>({ defaultValues: draft ?? first, shouldFocusError: false });
  const { register, handleSubmit, formState, setError, subscribe, reset } = form;
  const { errors, submitCount } = formState;
  const saved = ({ id }: { readonly id: string }): void => {
    dropCourse(key);
    setDraft(null);
    onSaved(id);
  };
  const create = useChange(CreateCourse, saved);
  const update = useChange(UpdateCourse, saved);
  const change = course === null ? create : update;
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keepCourse(key, values) }),
    [subscribe, key],
  );
  useEffect(() => {
    if (change.error !== undefined && change.field !== undefined)
      setError(change.field as FieldPath<CourseForm>, { type: 'server', message: change.error });
  }, [change.error, change.field, setError]);
  const discard = (): void => {
    reset(first);
    dropCourse(key);
    setDraft(null);
  };
  const send = (values: CourseForm): void => {
    const input = inputOf(values);
    if (course === null) create.run({ input, copyOf });
    else update.run({ ...course, input });
  };

  return (
    <form className="ui-form" noValidate onSubmit={(event) => void handleSubmit(send)(event)}>
      <ErrorSummary heading={texts.summary} errors={faultsIn(errors)} attempt={submitCount} />
      {draft !== null && (
        <Notice
          action={
            <Button variant="tertiary" size="sm" onClick={discard}>
              {texts.discard}
            </Button>
          }
        >
          {texts.restored}
        </Notice>
      )}
      <Card title={texts.basics}>
        <div className="ui-form">
          <TextField
            label={texts.code}
            description={texts.codeHelp}
            width="medium"
            error={errors.code?.message}
            {...register('code', { validate: (code) => code.trim().length >= 2 || texts.codeMissing })}
          />
          <SelectField
            label={texts.kind}
            width="auto"
            options={types.map((value) => ({ value, label: words.courseType[value] }))}
            {...register('type')}
          />
          <SelectField
            label={texts.audience}
            width="auto"
            options={audiences.map((value) => ({ value, label: words.audience[value] }))}
            {...register('audience')}
          />
          <SelectField
            label={texts.measure}
            placeholder={texts.noMeasure}
            options={(choices.plan?.measures ?? []).map(({ ref, title }) => ({
              value: ref,
              label: `${ref}: ${title}`,
            }))}
            error={errors.measureRef?.message}
            {...register('measureRef')}
          />
          <TextField
            label={texts.duration}
            inputMode="numeric"
            width="short"
            error={errors.duration?.message}
            {...register('duration', {
              validate: (text) => (wholeNumber(text) ?? Number.NaN) > 0 || texts.numberWrong,
            })}
          />
        </div>
      </Card>
      <CourseTexts form={form} />
      <CourseDemands form={form} choices={choices} courseId={course?.id ?? null} />
      {change.error !== undefined && (
        <Notice tone="danger" role="alert">
          {change.error}
        </Notice>
      )}
      <div>
        <Button type="submit" loading={change.pending}>
          {texts.save}
        </Button>
      </div>
    </form>
  );
}

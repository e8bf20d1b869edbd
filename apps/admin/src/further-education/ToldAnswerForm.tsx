import type { ReactElement } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { osloDay } from '@kompetanse/domain/calendar';
import { refuseToldDay } from '@kompetanse/domain/further-education';
import { DateField, RadioGroup, TextareaField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { ActionForm } from './ActionForm.tsx';
import { reasonIsMissing, reasonMost } from './reason.ts';

export interface ToldAnswer {
  readonly yes: boolean;
  readonly answeredOn: string;
  readonly reason: string | null;
}

interface ToldAnswerFormProps {
  readonly texts: Readonly<Record<'title' | 'question' | 'yes' | 'no' | 'date' | 'next' | 'send', string>>;
  /** A no is told with a reason. */
  readonly reasoned: boolean;
  readonly pending: boolean;
  readonly refusal: string | undefined;
  readonly onSend: (answer: ToldAnswer) => void;
}

/** What somebody else has answered, and on which day it came. */
export function ToldAnswerForm({ texts, reasoned, pending, refusal, onSend }: ToldAnswerFormProps): ReactElement {
  const { t, format } = useTexts();
  const { answers, furtherEducation } = t;
  const today = osloDay(new Date());
  const { register, handleSubmit, formState, control } = useForm({
    shouldFocusError: false,
    defaultValues: { answer: '', answeredOn: today, reason: '' },
  });
  const answer = useWatch({ control, name: 'answer' });
  const { errors, submitCount } = formState;
  return (
    <ActionForm
      title={texts.title}
      sendLabel={texts.send}
      next={texts.next}
      errors={errors}
      attempt={submitCount}
      pending={pending}
      refusal={refusal}
      onSend={handleSubmit((values) =>
        onSend({
          yes: values.answer === 'yes',
          answeredOn: values.answeredOn,
          reason: values.answer === 'no' && reasoned ? values.reason.trim() : null,
        }),
      )}
    >
      <RadioGroup
        label={texts.question}
        error={errors.answer?.message}
        choices={[
          { value: 'yes', label: texts.yes },
          { value: 'no', label: texts.no },
        ]}
        {...register('answer', { required: furtherEducation.chooseAnswer })}
      />
      <DateField
        label={texts.date}
        inWords={format.date}
        max={today}
        error={errors.answeredOn?.message}
        {...register('answeredOn', {
          validate: (day) => refuseToldDay('answeredOn', day, today) === null || answers.dayWrong,
        })}
      />
      {answer === 'no' && reasoned && (
        <TextareaField
          label={furtherEducation.reason}
          error={errors.reason?.message}
          maxLength={reasonMost}
          countLabel={t.shell.charactersLeft}
          {...register('reason', { validate: (reason) => !reasonIsMissing(reason) || furtherEducation.reasonMissing })}
        />
      )}
    </ActionForm>
  );
}

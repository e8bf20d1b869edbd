import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { isLocalDate, osloDay } from '@kompetanse/domain/calendar';
import { StartStudy } from '@kompetanse/contract/admin';
import { DateField, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { Application } from './application.ts';

/** The day the study began; from then on the person counts in indicator 9. */
export function StartForm({ application }: { readonly application: Application }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.furtherEducation.start;
  const toast = useToast();
  const today = osloDay(new Date());
  const { register, handleSubmit, formState } = useForm({
    shouldFocusError: false,
    defaultValues: { startedOn: application.startsOn <= today ? application.startsOn : '' },
  });
  const send = useChange(StartStudy, (_, { startedOn }) => {
    toast({ tone: 'success', text: texts.done(format.date(startedOn)) });
    focusResult();
  });
  const { errors, submitCount } = formState;

  return (
    <ActionForm
      title={texts.title}
      sendLabel={texts.send}
      next={texts.explain}
      errors={errors}
      attempt={submitCount}
      pending={send.pending}
      refusal={send.error}
      onSend={handleSubmit(({ startedOn }) => send.run({ applicationId: application.id, startedOn }))}
    >
      <DateField
        label={texts.date}
        inWords={format.date}
        error={errors.startedOn?.message}
        max={today}
        {...register('startedOn', {
          validate: (day) => (!isLocalDate(day) ? texts.dateMissing : day > today ? texts.dateComing : true),
        })}
      />
    </ActionForm>
  );
}

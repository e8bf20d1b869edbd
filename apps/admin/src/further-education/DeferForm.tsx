import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { osloDay } from '@kompetanse/domain/calendar';
import { refuseDeferral } from '@kompetanse/domain/further-education';
import { DeferStudy } from '@kompetanse/contract/admin';
import { DateField, TextareaField, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { ActionForm } from './ActionForm.tsx';
import { waitingRequest, type Application } from './application.ts';
import { reasonIsMissing, reasonMost } from './reason.ts';

/** A study that has begun waits from today, until about a day, with a reason the employee reads. */
export function DeferForm({ application }: { readonly application: Application }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.furtherEducation;
  const toast = useToast();
  const today = osloDay(new Date());
  const asked = waitingRequest(application);
  const { register, handleSubmit, formState } = useForm({
    shouldFocusError: false,
    defaultValues: { until: asked?.until ?? '', reason: asked?.reason ?? '' },
  });
  const send = useChange(DeferStudy, () => {
    toast({ tone: 'success', text: texts.defer.done });
    focusResult();
  });
  const { errors, submitCount } = formState;
  return (
    <ActionForm
      title={texts.defer.title}
      sendLabel={texts.defer.send}
      next={texts.defer.explain}
      errors={errors}
      attempt={submitCount}
      pending={send.pending}
      refusal={send.error}
      onSend={handleSubmit(({ until, reason }) =>
        send.run({ applicationId: application.id, until, reason: reason.trim() }),
      )}
    >
      <DateField
        label={texts.defer.until}
        inWords={format.date}
        error={errors.until?.message}
        {...register('until', {
          validate: (day) => refuseDeferral(day, today) === null || texts.defer.untilMissing,
        })}
      />
      <TextareaField
        label={texts.reason}
        description={texts.defer.reasonHelp}
        error={errors.reason?.message}
        maxLength={reasonMost}
        countLabel={t.shell.charactersLeft}
        {...register('reason', { validate: (reason) => !reasonIsMissing(reason) || texts.reasonMissing })}
      />
    </ActionForm>
  );
}

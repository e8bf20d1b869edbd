import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { isLocalDate, osloDay } from '@kompetanse/domain/calendar';
import { CompleteStudy, EndStudy } from '@kompetanse/contract/admin';
import { DateField, TextareaField, useToast, focusResult } from '@kompetanse/ui';
import { ActionForm } from '../further-education/ActionForm.tsx';
import type { Application } from '../further-education/application.ts';
import { PlainStep } from '../further-education/PlainStep.tsx';
import { reasonIsMissing, reasonMost } from '../further-education/reason.ts';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';

/** The owner completes a study whose last result was verified while it waited. */
export function CompleteForm({ application }: { readonly application: Application }): ReactElement {
  const texts = useTexts().t.studies.complete;
  return <PlainStep document={CompleteStudy} applicationId={application.id} texts={texts} />;
}

/** The owner records that a study ended early. */
export function DropOutForm({ application }: { readonly application: Application }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.studies.dropOut;
  const toast = useToast();
  const { register, handleSubmit, formState } = useForm({
    shouldFocusError: false,
    defaultValues: { on: osloDay(new Date()), reason: '' },
  });
  const send = useChange(EndStudy, () => {
    toast({ tone: 'success', text: texts.done });
    focusResult();
  });
  const { errors, submitCount } = formState;
  return (
    <ActionForm
      title={texts.title}
      sendLabel={texts.send}
      next={texts.next}
      errors={errors}
      attempt={submitCount}
      pending={send.pending}
      refusal={send.error}
      onSend={handleSubmit(({ on, reason }) => send.run({ applicationId: application.id, on, reason: reason.trim() }))}
    >
      <DateField
        label={texts.on}
        inWords={format.date}
        error={errors.on?.message}
        {...register('on', { validate: (day) => isLocalDate(day) || texts.dayMissing })}
      />
      <TextareaField
        label={texts.reason}
        error={errors.reason?.message}
        maxLength={reasonMost}
        countLabel={t.shell.charactersLeft}
        {...register('reason', { validate: (reason) => !reasonIsMissing(reason) || texts.reasonMissing })}
      />
    </ActionForm>
  );
}

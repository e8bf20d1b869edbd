import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { isLocalDate, osloDay } from '@kompetanse/domain/calendar';
import { CorrectStart } from '@kompetanse/contract/admin';
import { DateField, TextareaField, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { Application } from './application.ts';
import { reasonIsMissing, reasonMost } from './reason.ts';

/** The day a study began was written wrong; folded away, since it is rarely needed. */
export function CorrectStartForm({ application }: { readonly application: Application }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.answers.correctStart;
  const toast = useToast();
  const today = osloDay(new Date());
  const { register, handleSubmit, formState } = useForm({
    shouldFocusError: false,
    defaultValues: { startedOn: application.startedOn ?? '', reason: '' },
  });
  const send = useChange(CorrectStart, (_, { startedOn }) => {
    toast({ tone: 'success', text: texts.done(format.date(startedOn)) });
    focusResult();
  });
  const { errors, submitCount } = formState;
  return (
    <details>
      <summary>{texts.title}</summary>
      <ActionForm
        title={texts.title}
        sendLabel={texts.send}
        next={texts.explain}
        errors={errors}
        attempt={submitCount}
        pending={send.pending}
        refusal={send.error}
        onSend={handleSubmit(({ startedOn, reason }) =>
          send.run({ applicationId: application.id, startedOn, reason: reason.trim() }),
        )}
      >
        <DateField
          label={texts.date}
          inWords={format.date}
          max={today}
          error={errors.startedOn?.message}
          {...register('startedOn', {
            validate: (day) => (isLocalDate(day) && day <= today) || t.furtherEducation.start.dateMissing,
          })}
        />
        <TextareaField
          label={t.furtherEducation.reason}
          description={t.furtherEducation.defer.reasonHelp}
          error={errors.reason?.message}
          maxLength={reasonMost}
          countLabel={t.shell.charactersLeft}
          {...register('reason', {
            validate: (reason) => !reasonIsMissing(reason) || t.furtherEducation.reasonMissing,
          })}
        />
      </ActionForm>
    </details>
  );
}

import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { OfferBinding } from '@kompetanse/contract/admin';
import { Button, DateField, TextField, useToast, focusResult } from '@kompetanse/ui';
import { ActionForm } from '../further-education/ActionForm.tsx';
import type { Application } from '../further-education/application.ts';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';

interface OfferBindingFormProps {
  readonly application: Application;
  readonly onDone: () => void;
}

/** The owner writes what the employee is to sign. */
export function OfferBindingForm({ application, onDone }: OfferBindingFormProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.studyList.binding;
  const toast = useToast();
  const { register, handleSubmit, formState } = useForm({
    shouldFocusError: false,
    defaultValues: { supportNok: '', months: '24', leaveFrom: application.startsOn, fromOn: application.startsOn },
  });
  const send = useChange(OfferBinding, () => {
    toast({ tone: 'success', text: texts.done });
    onDone();
    focusResult();
  });
  const { errors, submitCount } = formState;
  // The sentence of a refusal stands beside the field it is about.
  const errorOf = (field: keyof typeof errors): string | undefined =>
    errors[field]?.message ?? (send.field === field ? send.error : undefined);
  const needed = { validate: (text: string) => text.trim() !== '' || texts.missing };
  return (
    <ActionForm
      title={texts.offer}
      sendLabel={texts.send}
      next={texts.next}
      errors={errors}
      attempt={submitCount}
      pending={send.pending}
      refusal={send.field === undefined ? send.error : undefined}
      onSend={handleSubmit(({ supportNok, months, leaveFrom, fromOn }) =>
        send.run({
          applicationId: application.id,
          input: { supportNok: whole(supportNok), months: whole(months), leaveFrom, fromOn },
        }),
      )}
    >
      <TextField
        label={texts.supportNok}
        description={texts.supportHelp(format.kroner(application.bindingLeastNok))}
        inputMode="numeric"
        width="short"
        error={errorOf('supportNok')}
        {...register('supportNok', needed)}
      />
      <TextField
        label={texts.months}
        description={texts.monthsHelp}
        inputMode="numeric"
        width="short"
        error={errorOf('months')}
        {...register('months', needed)}
      />
      <DateField
        label={texts.leaveFrom}
        inWords={format.date}
        error={errorOf('leaveFrom')}
        {...register('leaveFrom', needed)}
      />
      <DateField label={texts.fromOn} inWords={format.date} error={errorOf('fromOn')} {...register('fromOn', needed)} />
      <div>
        <Button variant="tertiary" onClick={onDone}>
          {t.shell.cancel}
        </Button>
      </div>
    </ActionForm>
  );
}

/** What is no whole number is sent as -1, which is refused with what can be written. */
function whole(text: string): number {
  const digits = text.replace(/[\s.]/g, '');
  return /^\d{1,8}$/.test(digits) ? Number(digits) : -1;
}

import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { isLocalDate, osloDay } from '@kompetanse/domain/calendar';
import { RecordPayout } from '@kompetanse/contract/admin';
import { Button, DateField, TextField, useToast, focusResult } from '@kompetanse/ui';
import { ActionForm } from '../further-education/ActionForm.tsx';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { termName, type Semester } from './semester.ts';

interface PayoutFormProps {
  readonly semester: Semester;
  readonly onDone: () => void;
}

/** The owner records that the money of a semester has come. */
export function PayoutForm({ semester, onDone }: PayoutFormProps): ReactElement {
  const language = useTexts();
  const { t, format } = language;
  const texts = t.studies.recordPayout;
  const toast = useToast();
  const { register, handleSubmit, formState } = useForm({
    shouldFocusError: false,
    defaultValues: {
      amountNok: String(semester.payoutReceivedNok ?? semester.payoutPlannedNok),
      receivedOn: semester.payoutReceivedOn ?? osloDay(new Date()),
    },
  });
  const send = useChange(RecordPayout, () => {
    toast({ tone: 'success', text: texts.done });
    onDone();
    focusResult('table');
  });
  const { errors, submitCount } = formState;
  return (
    <ActionForm
      title={texts.title(termName(semester, language))}
      sendLabel={texts.send}
      next={texts.next}
      errors={errors}
      attempt={submitCount}
      pending={send.pending}
      refusal={send.error}
      onSend={handleSubmit(({ amountNok, receivedOn }) =>
        send.run({ semesterId: semester.id, amountNok: Number(amountNok), receivedOn }),
      )}
    >
      <TextField
        label={texts.amount}
        inputMode="numeric"
        width="short"
        error={errors.amountNok?.message}
        {...register('amountNok', { validate: (text) => /^\d{1,7}$/.test(text.trim()) || texts.amountWrong })}
      />
      <DateField
        label={texts.receivedOn}
        inWords={format.date}
        error={errors.receivedOn?.message}
        {...register('receivedOn', { validate: (day) => isLocalDate(day) || texts.dayMissing })}
      />
      <div>
        <Button variant="tertiary" onClick={onDone}>
          {t.studies.cancel}
        </Button>
      </div>
    </ActionForm>
  );
}

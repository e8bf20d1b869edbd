import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { PlanPayout } from '@kompetanse/contract/admin';
import { Button, TextField, useToast, focusResult } from '@kompetanse/ui';
import { ActionForm } from '../further-education/ActionForm.tsx';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { termName, type Semester } from './semester.ts';

interface PlanPayoutFormProps {
  readonly semester: Semester;
  readonly onDone: () => void;
}

/** The owner moves money to or from a semester before it has come. */
export function PlanPayoutForm({ semester, onDone }: PlanPayoutFormProps): ReactElement {
  const language = useTexts();
  const { t } = language;
  const texts = t.studies.planPayout;
  const toast = useToast();
  const { register, handleSubmit, formState } = useForm({
    shouldFocusError: false,
    defaultValues: { amountNok: String(semester.payoutPlannedNok) },
  });
  const send = useChange(PlanPayout, () => {
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
      onSend={handleSubmit(({ amountNok }) => send.run({ semesterId: semester.id, amountNok: Number(amountNok) }))}
    >
      <TextField
        label={t.studies.recordPayout.amount}
        inputMode="numeric"
        width="short"
        error={errors.amountNok?.message}
        {...register('amountNok', {
          validate: (text) => /^\d{1,7}$/.test(text.trim()) || t.studies.recordPayout.amountWrong,
        })}
      />
      <div>
        <Button variant="tertiary" onClick={onDone}>
          {t.studies.cancel}
        </Button>
      </div>
    </ActionForm>
  );
}

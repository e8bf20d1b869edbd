import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import { osloDay } from '@kompetanse/domain/calendar';
import { retakeTerms } from '@kompetanse/domain/studies';
import { RetakeSemester } from '@kompetanse/contract/admin';
import { Button, focusResult, SelectField, useToast } from '@kompetanse/ui';
import { ActionForm } from '../further-education/ActionForm.tsx';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { termName, type Semester } from './semester.ts';

interface RetakeFormProps {
  readonly semester: Semester;
  readonly onDone: () => void;
}

/** The owner says when a failed semester is taken again: one of the next terms. */
export function RetakeForm({ semester, onDone }: RetakeFormProps): ReactElement {
  const language = useTexts();
  const { t } = language;
  const texts = t.studies.retake;
  const toast = useToast();
  const terms = retakeTerms(semester, osloDay(new Date()));
  const { register, handleSubmit, formState } = useForm({ defaultValues: { term: '0' } });
  const send = useChange(RetakeSemester, () => {
    toast({ tone: 'success', text: texts.done });
    onDone();
    focusResult('table');
  });
  return (
    <ActionForm
      title={texts.title(termName(semester, language))}
      sendLabel={texts.send}
      next={texts.next}
      errors={formState.errors}
      attempt={formState.submitCount}
      pending={send.pending}
      refusal={send.error}
      onSend={handleSubmit(({ term }) => {
        const { year, season } = terms[Number(term)] ?? semester;
        send.run({ semesterId: semester.id, year, season });
      })}
    >
      <SelectField
        label={texts.term}
        width="auto"
        options={terms.map((term, index) => ({ value: String(index), label: termName(term, language) }))}
        {...register('term')}
      />
      <div>
        <Button variant="tertiary" onClick={onDone}>
          {t.studies.cancel}
        </Button>
      </div>
    </ActionForm>
  );
}

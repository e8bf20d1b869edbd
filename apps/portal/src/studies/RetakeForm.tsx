import { useState, type ReactElement } from 'react';
import { osloDay } from '@kompetanse/domain/calendar';
import { retakeTerms } from '@kompetanse/domain/studies';
import { RetakeSemester } from '@kompetanse/contract/portal';
import { Button, SelectField, useToast, focusOn } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useTexts } from '../shell/language.ts';
import { useNow } from '../shell/now.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { termName, type Semester } from './semester-next.ts';

interface RetakeFormProps {
  readonly semester: Semester;
  readonly resultId: string;
  readonly onDone: () => void;
}

/** When a failed semester is taken again: one of the next terms. */
export function RetakeForm({ semester, resultId, onDone }: RetakeFormProps): ReactElement {
  const texts = useTexts();
  const toast = useToast();
  const { retake, cancel } = texts.studies;
  const terms = retakeTerms(semester, osloDay(useNow()));
  const [chosen, setChosen] = useState('0');
  const { act, acting, no } = useAct(RetakeSemester, () => {
    toast({ tone: 'success', text: retake.done });
    onDone();
    focusOn(resultId);
  });
  return (
    <form
      className="ui-form my-study__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const term = terms[Number(chosen)];
        if (term) act({ semesterId: semester.id, ...term });
      }}
    >
      <h5>{retake.title(termName(semester, texts))}</h5>
      <SelectField
        label={retake.term}
        width="auto"
        value={chosen}
        options={terms.map((term, index) => ({ value: String(index), label: termName(term, texts) }))}
        onChange={({ target }) => setChosen(target.value)}
      />
      <Refusal no={no} />
      <p className="my-study__buttons">
        <Button type="submit" loading={acting}>
          {retake.send}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {cancel}
        </Button>
      </p>
    </form>
  );
}

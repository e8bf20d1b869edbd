import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { ReportResult } from '@kompetanse/contract/portal';
import {
  Button,
  DateField,
  ErrorSummary,
  RadioGroup,
  TextField,
  useToast,
  type FieldMessage,
  focusOn,
} from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { EvidenceField } from './EvidenceField.tsx';
import { termName, type Semester } from './semester-next.ts';

interface ReportFormProps {
  readonly semester: Semester;
  readonly resultId: string;
  readonly onDone: () => void;
}

/** The student tells what came of a semester. */
export function ReportForm({ semester, resultId, onDone }: ReportFormProps): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  const toast = useToast();
  const { report, summary, cancel } = texts.studies;
  const [outcome, setOutcome] = useState<'PASSED' | 'FAILED' | ''>('');
  const [credits, setCredits] = useState(String(semester.plannedCredits).replace('.', ','));
  const [resultOn, setResultOn] = useState('');
  const [missing, setMissing] = useState<readonly FieldMessage[]>([]);
  const [attempt, setAttempt] = useState(0);
  const { act, acting, no } = useAct(ReportResult, () => {
    toast({ tone: 'success', text: report.done });
    onDone();
    focusOn(resultId);
  });
  const id = (field: string): string => `${field}-${semester.id}`;
  const refused = no?.field != null ? [{ field: id(no.field), message: no.sentence }] : [];
  const faults = [...missing, ...refused];
  const errorOf = (field: string): string | undefined => faults.find((one) => one.field === id(field))?.message;

  const send = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const lacking = [
      ...(outcome === '' ? [{ field: id('outcome'), message: report.outcomeMissing }] : []),
      ...(resultOn === '' ? [{ field: id('resultOn'), message: report.dayMissing }] : []),
    ];
    setMissing(lacking);
    setAttempt(attempt + 1);
    if (outcome === '' || lacking.length > 0) return;
    const number = Number(credits.trim().replace(',', '.'));
    const earned = Number.isFinite(number) ? number : -1;
    act({ semesterId: semester.id, outcome, credits: outcome === 'PASSED' ? earned : 0, resultOn });
  };

  return (
    <form className="ui-form my-study__form" noValidate onSubmit={send}>
      <h5>{report.title(termName(semester, texts))}</h5>
      <p>{report.lead}</p>
      <ErrorSummary heading={summary} errors={faults} attempt={attempt} level={3} />
      <RadioGroup
        label={report.outcome}
        id={id('outcome')}
        name={id('outcome')}
        error={errorOf('outcome')}
        value={outcome}
        choices={(['PASSED', 'FAILED'] as const).map((value) => ({ value, label: report.outcomes[value] }))}
        onChange={({ target }) => setOutcome(target.value === 'FAILED' ? 'FAILED' : 'PASSED')}
      />
      {outcome !== 'FAILED' && (
        <TextField
          label={report.credits}
          id={id('credits')}
          inputMode="decimal"
          width="short"
          value={credits}
          error={errorOf('credits')}
          onChange={({ target }) => setCredits(target.value)}
        />
      )}
      <DateField
        label={report.resultOn}
        id={id('resultOn')}
        inWords={format.date}
        value={resultOn}
        error={errorOf('resultOn')}
        onChange={({ target }) => setResultOn(target.value)}
      />
      <EvidenceField semester={semester} id={id('files')} error={errorOf('files')} />
      {refused.length === 0 && <Refusal no={no} />}
      <p className="my-study__buttons">
        <Button type="submit" loading={acting}>
          {report.send}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {cancel}
        </Button>
      </p>
    </form>
  );
}

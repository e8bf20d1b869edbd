import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { DropOutOfStudy } from '@kompetanse/contract/portal';
import { Button, DateField, ErrorSummary, TextareaField, useToast, type FieldMessage, focusOn } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';
import type { Application } from '../further-education/application-queries.ts';

interface DropOutFormProps {
  readonly application: Application;
  readonly onDone: () => void;
}

/** The student tells that the study is ended: when, and why. */
export function DropOutForm({ application, onDone }: DropOutFormProps): ReactElement {
  const { studies } = useTexts();
  const { dropOut, summary, cancel, left } = studies;
  const format = useFormat();
  const toast = useToast();
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<readonly FieldMessage[]>([]);
  const [attempt, setAttempt] = useState(0);
  const { act, acting, no } = useAct(DropOutOfStudy, () => {
    toast({ tone: 'success', text: dropOut.done });
    onDone();
    focusOn(`application-${application.id}`);
  });
  const id = (field: string): string => `${field}-${application.id}`;
  const refused = no?.field != null ? [{ field: id(no.field), message: no.sentence }] : [];
  const faults = [...missing, ...refused];
  const errorOf = (field: string): string | undefined => faults.find((one) => one.field === id(field))?.message;

  const send = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const lacking = [
      ...(on === '' ? [{ field: id('on'), message: dropOut.dayMissing }] : []),
      ...(reason.trim().length < 3 ? [{ field: id('reason'), message: dropOut.reasonMissing }] : []),
    ];
    setMissing(lacking);
    setAttempt(attempt + 1);
    if (lacking.length === 0) act({ applicationId: application.id, on, reason: reason.trim() });
  };

  return (
    <form className="ui-form my-study__form" noValidate onSubmit={send}>
      <h5>{dropOut.title}</h5>
      <p>{dropOut.lead}</p>
      <ErrorSummary heading={summary} errors={faults} attempt={attempt} level={3} />
      <DateField
        label={dropOut.on}
        id={id('on')}
        inWords={format.date}
        value={on}
        error={errorOf('on')}
        onChange={({ target }) => setOn(target.value)}
      />
      <TextareaField
        label={dropOut.reason}
        description={dropOut.reasonHelp}
        id={id('reason')}
        rows={3}
        maxLength={500}
        countLabel={left}
        value={reason}
        error={errorOf('reason')}
        onChange={({ target }) => setReason(target.value)}
      />
      {refused.length === 0 && <Refusal no={no} />}
      <p className="my-study__buttons">
        <Button type="submit" tone="danger" loading={acting}>
          {dropOut.send}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {cancel}
        </Button>
      </p>
    </form>
  );
}

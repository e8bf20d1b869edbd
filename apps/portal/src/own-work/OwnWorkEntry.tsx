import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { SaveOwnWork } from '@kompetanse/contract/portal';
import { Button, Card, ErrorSummary, focusOn, Notice, useToast } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useTexts } from '../shell/language.ts';
import { today } from '../shell/now.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { asInput, formOf, newForm, type OwnWorkForm } from './own-work-form.ts';
import type { Aim, Entry } from './own-work-queries.ts';
import { OwnWorkFields } from './OwnWorkFields.tsx';

interface EntryProps {
  /** What is written on; null: a new one. */
  readonly entry: Entry | null;
  readonly aims: readonly Aim[];
  readonly onDone: () => void;
}

/** Writes of own work: kept for later, or sent to the leader. */
export function OwnWorkEntry({ entry, aims, onDone }: EntryProps): ReactElement {
  const { ownWork: texts } = useTexts();
  const toast = useToast();
  const [form, setForm] = useState<OwnWorkForm>(entry === null ? newForm(aims, today()) : formOf(entry));
  const [attempt, setAttempt] = useState(0);
  const [sending, setSending] = useState(false);
  const { act, acting, no } = useAct(SaveOwnWork, ({ state }) => {
    toast({ tone: 'success', text: state === 'SUBMITTED' ? texts.sent : texts.saved });
    onDone();
    focusOn('own-work-list');
  });
  const field = no?.field === 'minutes' ? 'hours' : no?.field;
  const faults = no !== null && field != null && field in form ? [{ field, message: no.sentence }] : [];

  const save = (send: boolean): void => {
    setSending(send);
    setAttempt(attempt + 1);
    act({ ownWorkId: entry?.id ?? null, version: entry?.version ?? null, input: asInput(form), send });
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    save(true);
  };
  return (
    <Card level={2} title={entry === null ? texts.newTitle : texts.changeTitle} className="ui-no-print">
      {entry?.comment != null && (
        <Notice tone="warning" title={texts.cameBack(entry.answeredBy?.name ?? '')}>
          <p>{entry.comment}</p>
        </Notice>
      )}
      <form className="ui-form" noValidate onSubmit={submit}>
        <ErrorSummary heading={texts.summary} errors={faults} attempt={attempt} />
        <OwnWorkFields
          form={form}
          aims={aims}
          errorOf={(name) => faults.find((fault) => fault.field === name)?.message}
          onChange={(part) => setForm({ ...form, ...part })}
        />
        {faults.length === 0 && <Refusal no={no} />}
        <p className="portal-quiet">{texts.whoReads}</p>
        <p className="own-work-actions">
          <Button type="submit" loading={acting && sending}>
            {texts.send}
          </Button>
          <Button variant="secondary" loading={acting && !sending} onClick={() => save(false)}>
            {texts.save}
          </Button>
          <Button variant="tertiary" onClick={onDone}>
            {texts.cancel}
          </Button>
        </p>
      </form>
    </Card>
  );
}

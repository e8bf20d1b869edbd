import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { AddMyCompetence, ChangeMyCompetence } from '@kompetanse/contract/portal';
import { Button, Card, ErrorSummary, useToast, type FieldMessage, focusOn } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { CompetenceFields } from './CompetenceFields.tsx';
import { asInput, emptyForm, formOf, inCredits, type CompetenceForm } from './competence-form.ts';
import { competencesQuery, type Choice, type Held } from './competence-queries.ts';

interface EntryProps {
  /** The record that is changed; null for a new one. */
  readonly held: Held | null;
  /** What a new one is of; empty: not chosen yet. */
  readonly competenceId?: string;
  readonly onDone: () => void;
}

/** Tells of a competence, or mends what was told. */
export function CompetenceEntry(props: EntryProps): ReactElement {
  const { competence: texts } = useTexts();
  const choices = useQuery(competencesQuery);
  return (
    <Card level={3} title={props.held === null ? texts.addTitle : texts.changeTitle} className="ui-no-print">
      <p>{texts.addLead}</p>
      <Loaded query={choices} shape="form" count={5}>
        {(found) => <EntryForm {...props} choices={found} />}
      </Loaded>
    </Card>
  );
}

function EntryForm({
  held,
  competenceId = '',
  onDone,
  choices,
}: EntryProps & { readonly choices: readonly Choice[] }): ReactElement {
  const { competence: texts } = useTexts();
  const toast = useToast();
  const [form, setForm] = useState<CompetenceForm>(held === null ? { ...emptyForm, competenceId } : formOf(held));
  const [attempt, setAttempt] = useState(0);
  const [missing, setMissing] = useState<readonly FieldMessage[]>([]);
  const done = (): void => {
    toast({ tone: 'success', text: held === null ? texts.added : texts.changed });
    onDone();
    focusOn('my-competence');
  };
  const add = useAct(AddMyCompetence, done);
  const change = useAct(ChangeMyCompetence, done);
  const { no, acting } = held === null ? add : change;
  const credits = inCredits(choices, form.competenceId);
  const refused = no?.field != null && no.field in form ? [{ field: no.field, message: no.sentence }] : [];
  const faults = [...missing, ...refused];

  const send = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const lacking = [
      ...(form.competenceId === '' ? [{ field: 'competenceId', message: texts.chooseMissing }] : []),
      ...(form.obtainedOn === '' ? [{ field: 'obtainedOn', message: texts.obtainedMissing }] : []),
    ];
    setMissing(lacking);
    setAttempt(attempt + 1);
    if (lacking.length > 0) return;
    const input = asInput(form, credits);
    if (held === null) add.act({ input });
    else change.act({ recordId: held.id, input });
  };

  return (
    <form className="ui-form" noValidate onSubmit={send}>
      <ErrorSummary heading={texts.summary} errors={faults} attempt={attempt} />
      <CompetenceFields
        form={form}
        choices={choices}
        credits={credits}
        errorOf={(name) => faults.find(({ field }) => field === name)?.message}
        onChange={(part) => setForm({ ...form, ...part })}
      />
      {refused.length === 0 && <Refusal no={no} />}
      <p className="competence-actions">
        <Button type="submit" loading={acting}>
          {held === null ? texts.addSend : texts.changeSend}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {texts.cancel}
        </Button>
      </p>
    </form>
  );
}

import { useDeferredValue } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { CreateDelegation, DeputyCandidates } from '@kompetanse/contract/admin';
import type { RefusalCode } from '@kompetanse/contract';
import {
  Button,
  Card,
  DateField,
  ErrorSummary,
  Notice,
  RadioGroup,
  SelectField,
  TextareaField,
  TextField,
  useToast,
  focusResult,
} from '@kompetanse/ui';
import { osloDay } from '@kompetanse/domain/calendar';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { queryOf } from '../shell/operation.ts';
import type { Account } from '../shell/viewer.ts';

interface Wish {
  readonly scope: string;
  readonly search: string;
  readonly delegateId: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly reason: string;
}

/** Which field a refusal is about. */
const fieldOf: Partial<Record<RefusalCode, keyof Wish>> = {
  DELEGATION_OVERLAP: 'fromDay',
  DELEGATION_PAST: 'fromDay',
  DELEGATION_PERIOD_WRONG: 'toDay',
  DELEGATION_TO_SELF: 'delegateId',
  DEPUTY_NOT_EMPLOYED: 'delegateId',
  TEXT_TOO_LONG: 'reason',
};
const fewestLetters = 2;

/** Names a deputy: who, for which role, from which day to which. What is wrong stands beside its field. */
export function DeputyForm({ leads }: { readonly leads: Account['roles'] }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.approval.deputies;
  const toast = useToast();
  const today = osloDay(new Date());
  const scopes = leads.map(({ role, unit }) => ({
    value: `${role} ${unit.id}`,
    label: texts.roleOf(words.role[role], unit.name),
  }));
  const empty = { scope: scopes[0]?.value ?? '', search: '', delegateId: '', fromDay: today, toDay: '', reason: '' };
  const form = useForm<Wish>({ shouldFocusError: false, defaultValues: empty });
  const { register, handleSubmit, formState, control, reset, setValue } = form;
  // Held by the form without a field of its own: the choices come and go with the search.
  register('delegateId', { required: texts.chooseCandidate });
  const delegateId = useWatch({ control, name: 'delegateId' });
  const save = useChange(CreateDelegation, ({ delegate }) => {
    reset(empty);
    toast({ tone: 'success', text: texts.saved(delegate.name) });
    focusResult('#deputies-given');
  });
  const search = useDeferredValue(useWatch({ control, name: 'search' }).trim());
  const found = useQuery({ ...queryOf(DeputyCandidates, { search }), enabled: search.length >= fewestLetters });
  const candidates = found.data?.deputyCandidates ?? [];
  const refusedField = save.refusal && fieldOf[save.refusal];
  const errorOf = (field: keyof Wish): string | undefined =>
    formState.errors[field]?.message ?? (refusedField === field ? save.error : undefined);
  const fields = ['delegateId', 'fromDay', 'toDay', 'reason'] as const;
  const messages = fields.flatMap((field) => {
    const message = errorOf(field);
    const shown = field === 'delegateId' && candidates.length === 0 ? 'search' : field;
    return message === undefined ? [] : [{ field: shown, message }];
  });
  const send = handleSubmit(({ scope, delegateId, fromDay, toDay, reason }) => {
    const lead = leads.find(({ role, unit }) => `${role} ${unit.id}` === scope);
    if (lead)
      save.run({
        input: { delegateId, role: lead.role, unitId: lead.unit.id, fromDay, toDay, reason: reason.trim() || null },
      });
  });

  return (
    <Card title={texts.form} tint="tinted">
      <form className="ui-form" noValidate onSubmit={(event) => void send(event)}>
        <ErrorSummary
          heading={texts.fixFirst}
          errors={messages}
          attempt={formState.submitCount + (save.error === undefined ? 0 : 1)}
          level={3}
        />
        {scopes.length > 1 && <SelectField label={texts.role} options={scopes} {...register('scope')} />}
        <TextField
          type="search"
          autoComplete="off"
          width="medium"
          label={texts.search}
          description={texts.searchHelp}
          error={candidates.length === 0 ? errorOf('delegateId') : undefined}
          {...register('search')}
        />
        {search.length >= fewestLetters && found.data !== undefined && candidates.length === 0 && (
          <p role="status">{texts.noCandidates}</p>
        )}
        {candidates.length > 0 && (
          <RadioGroup
            name="delegateId"
            label={texts.candidates}
            error={errorOf('delegateId')}
            value={delegateId}
            choices={candidates.map(({ id, name, title, unitName }) => ({
              value: id,
              label: name,
              description: [title, unitName].filter(Boolean).join(', '),
            }))}
            onChange={({ target }) =>
              setValue('delegateId', target.value, { shouldValidate: formState.submitCount > 0 })
            }
          />
        )}
        <DateField
          label={texts.fromDay}
          min={today}
          inWords={format.weekday}
          error={errorOf('fromDay')}
          {...register('fromDay', { required: texts.chooseDay })}
        />
        <DateField
          label={texts.toDay}
          min={today}
          inWords={format.weekday}
          error={errorOf('toDay')}
          {...register('toDay', { required: texts.chooseDay })}
        />
        <TextareaField
          label={texts.reason}
          labelNote={texts.optional}
          description={texts.reasonHelp}
          rows={2}
          maxLength={500}
          countLabel={t.shell.charactersLeft}
          error={errorOf('reason')}
          {...register('reason')}
        />
        {save.error !== undefined && refusedField === undefined && (
          <Notice tone="danger" role="alert">
            {save.error}
          </Notice>
        )}
        <p>{texts.next}</p>
        <div>
          <Button type="submit" loading={save.pending}>
            {texts.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}

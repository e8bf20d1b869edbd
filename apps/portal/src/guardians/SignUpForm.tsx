import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { SignUpGuardian } from '@kompetanse/contract/portal';
import { signUpFaults } from '@kompetanse/domain/guardians';
import { Button, CheckboxField, ErrorSummary, Stack, TextField, type FieldMessage } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';
import type { SignUpRun } from './guardian-queries.ts';

export interface TypedSignUp {
  readonly name: string;
  readonly email: string;
  readonly age0To5: boolean;
}

export const emptySignUp: TypedSignUp = { name: '', email: '', age0To5: false };
const fields = ['name', 'email', 'age0To5'];

interface SignUpFormProps {
  readonly run: SignUpRun;
  /** What had been typed, for who comes back to change it. */
  readonly typed: TypedSignUp;
  readonly onSent: (form: TypedSignUp) => void;
}

/** The three things a guardian tells, each with its error beside it; all errors are shown at once. */
export function SignUpForm({ run, typed, onSent }: SignUpFormProps): ReactElement {
  const { form: words } = useTexts().guardians;
  const [form, setForm] = useState(typed);
  const [faults, setFaults] = useState<readonly FieldMessage[]>([]);
  const [attempt, setAttempt] = useState(0);
  const { act, acting, no } = useAct(SignUpGuardian, () => onSent(form));
  const asksForAge = run.course.type === 'COSP_GUARDIAN';
  const said: Readonly<Record<string, string>> = words.errors;

  const send = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = signUpFaults(form, { asksForAge }).map(({ refuse, facts }) => ({
      field: String(facts?.['field']),
      message: said[refuse] ?? refuse,
    }));
    setFaults(found);
    setAttempt(attempt + 1);
    if (found.length === 0) act({ input: { runId: run.id, ...form } });
  };
  // What only the server finds stands beside its field too.
  const shown = no?.field && fields.includes(no.field) ? [{ field: no.field, message: no.sentence }] : faults;
  const errorOf = (name: string): string | undefined => shown.find(({ field }) => field === name)?.message;

  return (
    <form className="ui-form" noValidate onSubmit={send}>
      <ErrorSummary heading={words.summary} errors={shown} attempt={attempt} />
      <TextField
        id="name"
        name="name"
        label={words.name}
        description={words.nameHelp}
        autoComplete="name"
        value={form.name}
        error={errorOf('name')}
        onChange={(event) => setForm({ ...form, name: event.target.value })}
      />
      <TextField
        id="email"
        name="email"
        type="email"
        label={words.email}
        description={words.emailHelp}
        autoComplete="email"
        spellCheck={false}
        value={form.email}
        error={errorOf('email')}
        onChange={(event) => setForm({ ...form, email: event.target.value })}
      />
      {asksForAge && (
        <CheckboxField
          id="age0To5"
          name="age0To5"
          label={words.age}
          checked={form.age0To5}
          error={errorOf('age0To5')}
          onChange={(event) => setForm({ ...form, age0To5: event.target.checked })}
        />
      )}
      <Stack gap="sm">
        {no && shown === faults && <Refusal no={no} />}
        <p>
          <Button type="submit" loading={acting}>
            {words.send}
          </Button>
        </p>
        <p className="portal-quiet">{words.notYet}</p>
      </Stack>
    </form>
  );
}

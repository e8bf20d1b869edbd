import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button, ErrorSummary, Page, PageHeading, TextField, type FieldMessage } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import { useTitle } from '../shell/title.ts';
import { readAddress, readCode, readNumber, writeAddress } from './address.ts';

/** For those who have the paper and not the QR code. */
export function VerifyFormScreen(): ReactElement {
  const { verify } = useTexts().certificates;
  useTitle(verify.title);
  return (
    <Page width="text">
      <PageHeading title={verify.title} lead={verify.lead} />
      <NumberAndCode />
    </Page>
  );
}

/** Number and code, typed. The whole address pasted into the first field will do. */
export function NumberAndCode(): ReactElement {
  const { verify } = useTexts().certificates;
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  const [faults, setFaults] = useState<readonly FieldMessage[]>([]);

  const check = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const pasted = readAddress(textOf(typed, 'number'));
    const number = pasted?.number ?? readNumber(textOf(typed, 'number'));
    const code = readCode(textOf(typed, 'code') || (pasted?.code ?? ''));
    const found = [
      ...(number === null ? [{ field: 'number', message: verify.numberWrong }] : []),
      ...(code === null ? [{ field: 'code', message: verify.codeWrong }] : []),
    ];
    setFaults(found);
    setAttempt(attempt + 1);
    if (number === null || code === null) return;
    void navigate({ to: '/v/$numberAndCode', params: { numberAndCode: writeAddress({ number, code }) } });
  };
  const errorOf = (name: string): string | undefined => faults.find(({ field }) => field === name)?.message;

  return (
    <form className="ui-form" noValidate onSubmit={check}>
      <ErrorSummary heading={verify.summary} errors={faults} attempt={attempt} />
      <TextField
        id="number"
        name="number"
        width="medium"
        label={verify.number}
        description={verify.numberHelp}
        autoComplete="off"
        spellCheck={false}
        error={errorOf('number')}
      />
      <TextField
        id="code"
        name="code"
        label={verify.code}
        description={verify.codeHelp}
        autoComplete="off"
        spellCheck={false}
        error={errorOf('code')}
      />
      <p>
        <Button type="submit">{verify.check}</Button>
      </p>
    </form>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

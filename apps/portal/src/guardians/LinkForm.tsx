import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { SendGuardianLink } from '@kompetanse/contract/portal';
import { readAddress } from '@kompetanse/domain/guardians';
import { Button, ErrorSummary, Notice, Stack, TextField, focusOn } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';

const SENT = 'link-sent';

/** Asks for new links by e-mail; says the same whether the address is known or not. */
export function LinkForm(): ReactElement {
  const { link, form: words } = useTexts().guardians;
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { act, acting, no } = useAct(SendGuardianLink, () => {
    setSentTo(email.trim());
    focusOn(SENT);
  });
  const send = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const faulty = readAddress(email) === null;
    setWrong(faulty);
    setAttempt(attempt + 1);
    if (!faulty) act({ email });
  };
  const error = wrong ? words.errors.EMAIL_WRONG : undefined;
  return (
    <form className="ui-form" noValidate onSubmit={send}>
      <ErrorSummary
        heading={words.summary}
        errors={error === undefined ? [] : [{ field: 'link-email', message: error }]}
        attempt={attempt}
      />
      <TextField
        id="link-email"
        name="email"
        type="email"
        label={link.email}
        autoComplete="email"
        spellCheck={false}
        value={email}
        error={error}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Stack gap="sm">
        <Refusal no={no} />
        <p>
          <Button type="submit" loading={acting}>
            {link.send}
          </Button>
        </p>
        <div id={SENT} tabIndex={-1} className="portal-result">
          {sentTo !== null && (
            <Notice tone="success" title={link.sentTitle}>
              {link.sent(sentTo)}
            </Notice>
          )}
        </div>
      </Stack>
    </form>
  );
}

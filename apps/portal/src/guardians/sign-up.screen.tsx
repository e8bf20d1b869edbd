import { useState, type ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, EmptyState, Notice, Page, PageHeading, Stack, focusOn } from '@kompetanse/ui';
import { datesInWords } from '../courses/run-words.ts';
import { RunMeetings } from '../courses/RunMeetings.tsx';
import { useFormat, useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTitle } from '../shell/title.ts';
import { signUpRunQuery, type SignUpRun } from './guardian-queries.ts';
import { emptySignUp, SignUpForm, type TypedSignUp } from './SignUpForm.tsx';

const route = getRouteApi('/foresatte/meld-pa/$runId');
const SENT = 'sent';

/** Name, e-mail and one tick; then a link by e-mail. */
export function GuardianSignUpScreen(): ReactElement {
  const { form, back } = useTexts().guardians;
  const { runId } = route.useParams();
  const run = useQuery(signUpRunQuery(runId));
  useTitle(form.pageTitle);
  return (
    <Page width="text">
      <Loaded query={run} shape="form" count={4}>
        {(found) =>
          found ? (
            <SignUp run={found} />
          ) : (
            <>
              <PageHeading title={form.title} />
              <EmptyState title={form.closed} action={<Link to="/foresatte">{back}</Link>} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function SignUp({ run }: { readonly run: SignUpRun }): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  const { guardians } = texts;
  const [typed, setTyped] = useState<TypedSignUp>(emptySignUp);
  const [sent, setSent] = useState(false);
  const open = run.course.audience !== 'EMPLOYEE' && run.bookingChoice.action !== 'NONE';
  return (
    <>
      <PageHeading
        back={<Link to="/foresatte">{guardians.back}</Link>}
        title={`${guardians.form.title}: ${run.course.title}`}
        lead={`${datesInWords(run, texts, format)} · ${run.place}`}
      />
      <Stack gap="lg">
        {sent ? (
          <Sent email={typed.email.trim()} again={() => setSent(false)} />
        ) : open ? (
          <>
            {(run.seatsLeft <= 0 || run.waitingCount > 0) && <Notice>{guardians.form.full(run.waitingCount)}</Notice>}
            <SignUpForm
              run={run}
              typed={typed}
              onSent={(form) => {
                setTyped(form);
                setSent(true);
                focusOn(SENT);
              }}
            />
          </>
        ) : (
          <Notice tone="warning" title={guardians.form.closed}>
            {run.bookingChoice.refusal?.sentence}
          </Notice>
        )}
        <Stack as="section" gap="sm">
          <h2>{texts.courses.run.meetings}</h2>
          <RunMeetings run={run} />
        </Stack>
        <p className="portal-quiet">{guardians.privacy}</p>
      </Stack>
    </>
  );
}

function Sent({ email, again }: { readonly email: string; readonly again: () => void }): ReactElement {
  const { sent } = useTexts().guardians;
  return (
    <div id={SENT} tabIndex={-1} className="portal-result">
      <Notice
        tone="success"
        title={sent.title}
        action={
          <Button variant="tertiary" size="sm" onClick={again}>
            {sent.again}
          </Button>
        }
      >
        <p>{sent.text(email)}</p>
        <p>{sent.known}</p>
        <p>{sent.missing}</p>
      </Notice>
    </div>
  );
}

import { useState, type ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { ConfirmGuardian } from '@kompetanse/contract/portal';
import { Button, DefinitionList, Page, PageHeading, Stack } from '@kompetanse/ui';
import { datesInWords } from '../courses/run-words.ts';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useTitle } from '../shell/title.ts';
import { signUpQuery, type SignUpToConfirm } from './guardian-queries.ts';
import { LinkForm } from './LinkForm.tsx';
import { readToken } from './token.ts';

/** Where the link of the first mail leads. Looking changes nothing, so that a mail scanner that opens it does no harm; the button does it. */
export function GuardianConfirmScreen(): ReactElement {
  const { confirm } = useTexts().guardians;
  const { hash } = useLocation();
  const [token] = useState(() => readToken(hash));
  const signUp = useQuery({ ...signUpQuery(token ?? ''), enabled: token !== null });
  useTitle(confirm.title);
  return (
    <Page width="text">
      {token === null ? (
        <Bad />
      ) : (
        <Loaded query={signUp} shape="text" count={5}>
          {(found) => (found ? <Confirm token={token} signUp={found} /> : <Bad />)}
        </Loaded>
      )}
    </Page>
  );
}

function Confirm({ token, signUp }: { readonly token: string; readonly signUp: SignUpToConfirm }): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  const navigate = useNavigate();
  const { confirm } = texts.guardians;
  const { facts } = texts.courses;
  const { run } = signUp;
  const { act, acting, no } = useAct(ConfirmGuardian, () => void navigate({ to: '/foresatte/min', replace: true }));
  return (
    <>
      <PageHeading title={confirm.title} lead={confirm.text} />
      <Stack gap="lg">
        <DefinitionList
          items={[
            { term: confirm.name, value: signUp.name },
            { term: texts.courses.pageTitle, value: <strong>{run.course.title}</strong> },
            { term: facts.when, value: datesInWords(run, texts, format) },
            { term: facts.where, value: run.place },
          ]}
        />
        <Refusal no={no} />
        <p>
          <Button loading={acting} onClick={() => act({ token })}>
            {confirm.button}
          </Button>
        </p>
      </Stack>
    </>
  );
}

function Bad(): ReactElement {
  const { confirm, back } = useTexts().guardians;
  return (
    <>
      <PageHeading back={<Link to="/foresatte">{back}</Link>} title={confirm.bad} lead={confirm.badText} />
      <LinkForm />
    </>
  );
}

import { useEffect, useState, type ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useForm, type FieldErrors } from 'react-hook-form';
import { SubmitApplication } from '@kompetanse/contract/portal';
import { Button, EmptyState, ErrorSummary, Notice, Page, PageHeading, Stack, useToast } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { dropDraft, keepDraft, readDraft } from '../shell/drafts.ts';
import { useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useTitle } from '../shell/title.ts';
import { useViewer } from '../shell/viewer.ts';
import { ApplicationFields } from './ApplicationFields.tsx';
import { openRoundsQuery, type Round } from './application-queries.ts';
import {
  applicationFields,
  asInput,
  emptyForm,
  faultsIn,
  isApplicationField,
  readForm,
  type ApplicationForm,
} from './application-rules.ts';
import { applicationDraft } from './draft-key.ts';

/** The application for further education, in one page. */
export function ApplicationFormScreen(): ReactElement {
  const { form } = useTexts().furtherEducation;
  const rounds = useQuery(openRoundsQuery);
  const viewer = useViewer();
  useTitle(form.pageTitle);
  return (
    <Page width="text">
      <PageHeading back={<Link to="/videreutdanning">{form.back}</Link>} title={form.title} lead={form.lead} />
      <Loaded query={rounds} shape="form" count={6}>
        {(open) =>
          open.length > 0 && viewer ? (
            <FormOf rounds={open} draftKey={applicationDraft(viewer)} />
          ) : (
            <EmptyState title={form.closed} text={form.closedText} />
          )
        }
      </Loaded>
    </Page>
  );
}

function FormOf({ rounds, draftKey }: { readonly rounds: readonly Round[]; readonly draftKey: string }): ReactElement {
  const { form: words } = useTexts().furtherEducation;
  const navigate = useNavigate();
  const toast = useToast();
  const [draft, setDraft] = useState(() => readForm(readDraft(draftKey)));
  const first = rounds.length === 1 ? (rounds[0]?.id ?? '') : '';
  const blank = { ...emptyForm, roundId: first };
  const known = rounds.some(({ id }) => id === draft?.roundId);

  const form = useForm<ApplicationForm>({
    defaultValues: draft ? { ...draft, roundId: known ? draft.roundId : first } : blank,
    shouldFocusError: false,
    resolver: (values) => {
      const faults = Object.entries(faultsIn(values, words.errors));
      const errors = Object.fromEntries(faults.map(([field, message]) => [field, { type: 'fault', message }]));
      return faults.length > 0
        ? { values: {}, errors: errors as FieldErrors<ApplicationForm> }
        : { values, errors: {} };
    },
  });
  const { errors, submitCount } = form.formState;
  const { act, acting, no } = useAct(SubmitApplication, ({ id }) => {
    dropDraft(draftKey);
    toast({ tone: 'success', text: words.sent });
    void navigate({ to: '/videreutdanning', hash: `application-${id}` });
  });

  const { subscribe, setError } = form;
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keepDraft(draftKey, values) }),
    [subscribe, draftKey],
  );
  useEffect(() => {
    if (no?.field && isApplicationField(no.field)) setError(no.field, { type: 'server', message: no.sentence });
  }, [no, setError]);

  const beginAnew = (): void => {
    form.reset(blank);
    dropDraft(draftKey);
    setDraft(null);
  };
  const found = applicationFields.flatMap((field) => {
    const message = errors[field]?.message;
    return message === undefined ? [] : [{ field, message }];
  });

  return (
    <form
      className="ui-form"
      noValidate
      onSubmit={(event) => void form.handleSubmit((values) => act({ input: asInput(values) }))(event)}
    >
      <ErrorSummary heading={words.summary} errors={found} attempt={submitCount} />
      {draft && (
        <Notice
          action={
            <Button variant="tertiary" size="sm" onClick={beginAnew}>
              {words.discard}
            </Button>
          }
        >
          {words.restored}
        </Notice>
      )}
      <ApplicationFields form={form} rounds={rounds} />
      <Stack gap="sm">
        {no && !(no.field && isApplicationField(no.field)) && <Refusal no={no} />}
        <p>
          <Button type="submit" loading={acting}>
            {words.send}
          </Button>
        </p>
        <p className="portal-quiet">{words.kept}</p>
      </Stack>
    </form>
  );
}

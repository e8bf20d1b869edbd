import { useEffect, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useForm, type FieldErrors } from 'react-hook-form';
import {
  DiscardApplicationDraft,
  ResendApplication,
  SubmitApplication,
  type FundingScheme,
} from '@kompetanse/contract/portal';
import { Button, ConfirmDialog, ErrorSummary, Notice, Stack, useToast, type FieldMessage } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { readDraft } from '../shell/drafts.ts';
import { useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { ApplicationFields } from './ApplicationFields.tsx';
import { myDrafts, type Draft } from './application-queries.ts';
import {
  applicationFields,
  asInput,
  emptyForm,
  faultsIn,
  isApplicationField,
  readForm,
  type ApplicationForm as Form,
} from './application-rules.ts';
import { DraftState } from './DraftState.tsx';
import { FilesField } from './FilesField.tsx';
import { useApplicationFiles, type Paper } from './use-application-files.ts';
import { useDraft, type Subject } from './use-draft.ts';

interface ApplicationFormProps {
  readonly subject: Subject;
  readonly draftKey: string;
  /** What the round can give. */
  readonly schemes: readonly FundingScheme[];
  /** What the server has of it. */
  readonly draft: Draft | null;
  /** What was sent, when it is being mended. */
  readonly sent?: Form;
  readonly sentFiles?: readonly Paper[];
}

const noFiles: readonly Paper[] = [];

/** What this tab had not yet sent, when the server has nothing newer. */
function unsent(draftKey: string, draft: Draft | null): Form | null {
  const copy = readDraft(draftKey) as { readonly written?: unknown; readonly version?: unknown } | null;
  return copy?.version === (draft?.version ?? null) ? readForm(copy.written) : null;
}

/** The application as a form, saved as it is typed. */
export function ApplicationForm({
  subject,
  draftKey,
  schemes,
  draft,
  sent,
  sentFiles = noFiles,
}: ApplicationFormProps): ReactElement {
  const { form: words, draft: draftWords, files: fileWords } = useTexts().furtherEducation;
  const navigate = useNavigate();
  const toast = useToast();
  const { keeper, keeping } = useDraft(subject, draftKey, draft);
  const [local] = useState(() => unsent(draftKey, draft));
  const [kept, setKept] = useState(() => local ?? readForm(draft?.written));
  const [dropping, setDropping] = useState(false);

  const blank = sent ?? emptyForm;

  const form = useForm<Form>({
    defaultValues: kept ?? blank,
    shouldFocusError: false,
    resolver: (values) => {
      const faults = Object.entries(faultsIn(values, words.errors));
      const errors = Object.fromEntries(faults.map(([field, message]) => [field, { type: 'fault', message }]));
      return faults.length > 0 ? { values: {}, errors: errors as FieldErrors<Form> } : { values, errors: {} };
    },
  });
  const { errors, submitCount } = form.formState;
  const onSent = ({ id }: { readonly id: string }): void => {
    keeper.end();
    toast({ tone: 'success', text: words.sent });
    void navigate({ to: '/videreutdanning', hash: `application-${id}` });
  };
  const first = useAct(SubmitApplication, onSent);
  const again = useAct(ResendApplication, onSent);
  const acting = first.acting || again.acting;
  const no = first.no ?? again.no;
  const { subscribe, setError, reset, getValues } = form;
  const papers = useApplicationFiles(
    draft?.files ?? sentFiles,
    async () => (await keeper.flush(getValues()))?.id ?? null,
  );
  const { parcels } = papers;
  const filesFault = parcels.some(({ no: why }) => why !== null) ? fileWords.failed : fileWords.waiting;
  const filesError = submitCount > 0 && parcels.length > 0 ? filesFault : undefined;
  const beginAnew = (): void => {
    setDropping(false);
    reset(blank);
    keeper.begin();
    papers.start(sentFiles);
    setKept(null);
  };
  const discard = useAct(DiscardApplicationDraft, beginAnew);
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keeper.write(values) }),
    [subscribe, keeper],
  );
  useEffect(() => {
    if (local) keeper.write(local);
  }, [local, keeper]);
  useEffect(() => {
    if (no?.field && isApplicationField(no.field)) setError(no.field, { type: 'server', message: no.sentence });
  }, [no, setError]);

  const throwAway = async (): Promise<void> => {
    const known = await keeper.flush();
    if (known) discard.act({ draftId: known.id });
    else beginAnew();
  };
  const newest = async (): Promise<Draft | null> => {
    const drafts = await myDrafts();
    return drafts.find((one) => one.roundId === subject.roundId && one.applicationId === subject.applicationId) ?? null;
  };
  const takeNewest = async (): Promise<void> => {
    const found = await newest();
    reset(readForm(found?.written) ?? blank);
    keeper.know(found, { keep: null });
    papers.start(found?.files ?? sentFiles);
    if (!found) void navigate({ to: '/videreutdanning' });
  };
  const keepMine = async (): Promise<void> => {
    const found = await newest();
    keeper.know(found, { keep: getValues() });
    papers.start(found?.files ?? sentFiles); // files are the draft's, whoever added them
  };
  const send = async (values: Form): Promise<void> => {
    if (parcels.length > 0) return; // the summary says what to do with them
    const saved = await keeper.flush(values);
    if (!saved) return;
    const { roundId, applicationId } = subject;
    const whole = { input: asInput(values, roundId), draft: { id: saved.id, version: saved.version } };
    if (applicationId === null) first.act(whole);
    else again.act({ ...whole, applicationId });
  };
  const found: FieldMessage[] = applicationFields.flatMap((field) => {
    const message = errors[field]?.message;
    return message === undefined ? [] : [{ field, message }];
  });

  if (filesError !== undefined) found.push({ field: 'files', message: filesError });

  return (
    <form className="ui-form" noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <ErrorSummary heading={words.summary} errors={found} attempt={submitCount} />
      {kept && (
        <Notice
          action={
            <Button variant="tertiary" size="sm" onClick={() => setDropping(true)}>
              {words.discard}
            </Button>
          }
        >
          {words.restored}
        </Notice>
      )}
      <ApplicationFields form={form} schemes={schemes} />
      <FilesField papers={papers} error={filesError} />
      <Stack gap="sm">
        {no && !(no.field && isApplicationField(no.field)) && <Refusal no={no} />}
        <DraftState keeping={keeping} onTakeNewest={() => void takeNewest()} onKeepMine={() => void keepMine()} />
        <p>
          <Button type="submit" loading={acting}>
            {words.send}
          </Button>
        </p>
      </Stack>
      <ConfirmDialog
        open={dropping}
        tone="danger"
        title={draftWords.dropTitle}
        consequence={draftWords.dropConsequence}
        confirmLabel={words.discard}
        cancelLabel={draftWords.dropNot}
        loading={discard.acting}
        error={discard.no?.sentence}
        onConfirm={() => void throwAway()}
        onCancel={() => setDropping(false)}
      />
    </form>
  );
}

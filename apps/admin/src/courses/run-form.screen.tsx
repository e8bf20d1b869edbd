import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { CreateRun, EditRun, RunChoices, RunToPlan } from '@kompetanse/contract/admin';
import { LoadingSkeleton, Page, PageHeading, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { draftOf, emptyRun, runInput, type PlannedRun } from './run-form.ts';
import { RunForm } from './RunForm.tsx';

const editRoute = getRouteApi('/kurs/$runId/rediger');

/** Plans a new run. */
export function NewRunScreen(): ReactElement {
  const { t } = useTexts();
  usePageTitle(t.runs.create);
  const choices = useQuery(queryOf(RunChoices, {}));
  const navigate = useNavigate();
  const toast = useToast();
  const create = useChange(CreateRun, ({ id }) => {
    toast({ tone: 'success', text: t.runs.saved });
    void navigate({ to: '/kurs/$runId', params: { runId: id } });
  });
  return (
    <Page>
      <PageHeading title={t.runs.create} lead={t.runs.createLead} back={<Link to="/kurs">{t.courses.run.back}</Link>} />
      <Loaded query={choices} skeleton={<LoadingSkeleton shape="text" count={8} label={t.shell.loading} />}>
        {(loaded) => (
          <RunForm
            start={emptyRun}
            choices={loaded}
            open={false}
            runId={null}
            saveLabel={t.runs.saveDraft}
            saving={create.pending}
            refusal={create.error === undefined ? undefined : { sentence: create.error, field: create.field }}
            onSave={(draft) => create.run({ input: runInput(draft, false) })}
          />
        )}
      </Loaded>
    </Page>
  );
}

/** Changes a run that is there. */
export function EditRunScreen(): ReactElement {
  const { runId } = editRoute.useParams();
  const { t } = useTexts();
  usePageTitle(t.runs.edit);
  // As it was when the form was opened: the API says so when somebody else has changed it since.
  const query = useQuery({ ...queryOf(RunToPlan, { runId }), refetchOnWindowFocus: false });
  return (
    <Loaded
      query={query}
      skeleton={
        <Page>
          <LoadingSkeleton shape="text" count={8} label={t.shell.loading} />
        </Page>
      }
    >
      {({ courseRun }) => (courseRun?.mayManage === true ? <EditRunPage run={courseRun} /> : <NotFound />)}
    </Loaded>
  );
}

function EditRunPage({ run }: { readonly run: PlannedRun }): ReactElement {
  const { t } = useTexts();
  const choices = useQuery(queryOf(RunChoices, {}));
  const navigate = useNavigate();
  const toast = useToast();
  const open = run.state !== 'DRAFT';
  const edit = useChange(EditRun, ({ id }) => {
    toast({ tone: 'success', text: t.runs.saved });
    void navigate({ to: '/kurs/$runId', params: { runId: id } });
  });
  return (
    <Page>
      <PageHeading
        title={t.runs.edit}
        lead={run.course.title}
        back={
          <Link to="/kurs/$runId" params={{ runId: run.id }}>
            {t.runs.back}
          </Link>
        }
      />
      <Loaded query={choices} skeleton={<LoadingSkeleton shape="text" count={8} label={t.shell.loading} />}>
        {(loaded) => (
          <RunForm
            start={draftOf(run)}
            choices={loaded}
            open={open}
            runId={run.id}
            saveLabel={t.runs.save}
            saving={edit.pending}
            refusal={edit.error === undefined ? undefined : { sentence: edit.error, field: edit.field }}
            onSave={(draft) => edit.run({ runId: run.id, version: run.version, input: runInput(draft, open) })}
          />
        )}
      </Loaded>
    </Page>
  );
}

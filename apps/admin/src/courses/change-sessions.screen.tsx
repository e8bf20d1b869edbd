import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { addDays, isLocalDate } from '@kompetanse/domain/calendar';
import { sessionFaults } from '@kompetanse/domain/courses';
import { ChangeSessions, RunConsequence, RunToPlan } from '@kompetanse/contract/admin';
import { refusalSentence } from '@kompetanse/texts';
import { Button, ErrorSummary, LoadingSkeleton, Notice, Page, PageHeading, TextField, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { sessionDrafts, sessionInput, sessionPlan, type PlannedRun, type SessionDraft } from './run-form.ts';
import { SessionRows } from './SessionRows.tsx';
import './runs.css';

const route = getRouteApi('/kurs/$runId/samlinger');

/** Moves, changes and adds sessions of a run that people may have booked. */
export function ChangeSessionsScreen(): ReactElement {
  const { runId } = route.useParams();
  const { t } = useTexts();
  usePageTitle(t.runs.change.title);
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
      {({ courseRun }) => (courseRun?.mayPlanSessions === true ? <ChangeForm run={courseRun} /> : <NotFound />)}
    </Loaded>
  );
}

function ChangeForm({ run }: { readonly run: PlannedRun }): ReactElement {
  const { t, locale } = useTexts();
  const texts = t.runs.change;
  const navigate = useNavigate();
  const toast = useToast();
  const [start] = useState(() => sessionDrafts(run));
  const [sessions, setSessions] = useState<readonly SessionDraft[]>(start);
  const [days, setDays] = useState('7');
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const consequence = useQuery(queryOf(RunConsequence, { runId: run.id, capacity: null }));
  const change = useChange(ChangeSessions, () => {
    toast({ tone: 'success', text: texts.saved });
    void navigate({ to: '/kurs/$runId', params: { runId: run.id }, search: { del: 'samlinger' } });
  });
  const begun = (id: string | null): boolean =>
    run.sessions.some((session) => session.id === id && new Date(session.startsAt) <= new Date());
  const errors = { ...(change.field !== undefined && { [change.field]: change.error ?? '' }), ...found };
  const places = consequence.data?.courseRun?.consequence.withPlace;

  const moveAll = (): void => {
    const by = Number(days);
    if (!Number.isInteger(by)) return;
    const moved = (day: string): string => (isLocalDate(day) ? addDays(day, by) : day);
    setSessions(sessions.map((session) => (begun(session.id) ? session : { ...session, day: moved(session.day) })));
  };
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const untouched = new Set(sessions.flatMap(({ id }, index) => (begun(id) ? [index] : [])));
    const faults = sessionFaults(sessions.map(sessionPlan), new Date(), untouched);
    const sentences = faults.map(
      (fault) => [String(fault.facts?.['field'] ?? ''), refusalSentence(locale, fault)] as const,
    );
    setFound(Object.fromEntries(sentences.toReversed()));
    setAttempt(attempt + 1);
    if (faults.length === 0) change.run({ runId: run.id, version: run.version, sessions: sessions.map(sessionInput) });
  };

  return (
    <Page>
      <PageHeading
        title={texts.title}
        lead={run.course.title}
        back={
          <Link to="/kurs/$runId" params={{ runId: run.id }}>
            {t.runs.back}
          </Link>
        }
      />
      <form className="ui-form run-form" noValidate onSubmit={send}>
        <ErrorSummary
          heading={t.runs.summary}
          errors={Object.entries(errors).map(([field, message]) => ({ field, message }))}
          attempt={attempt}
        />
        <p>{texts.lead}</p>
        <fieldset className="session-row">
          <legend>{texts.moveAll}</legend>
          <div className="session-row__when">
            <TextField
              label={texts.moveDays}
              description={texts.moveHelp}
              width="short"
              inputMode="numeric"
              value={days}
              onChange={({ target }) => setDays(target.value)}
            />
          </div>
          <p>
            <Button variant="secondary" onClick={moveAll}>
              {texts.move}
            </Button>
          </p>
        </fieldset>
        <SessionRows sessions={sessions} onChange={setSessions} errors={errors} place={run.place} standing />
        {change.error !== undefined && change.field === undefined && (
          <Notice tone="danger" role="alert">
            {change.error}
          </Notice>
        )}
        {places !== undefined && run.state !== 'DRAFT' && <p>{texts.told(places)}</p>}
        <div>
          <Button type="submit" loading={change.pending}>
            {texts.save}
          </Button>
        </div>
      </form>
    </Page>
  );
}

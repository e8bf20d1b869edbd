import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { isLocalDate, osloDay } from '@kompetanse/domain/calendar';
import { nextSameTerm, type Term } from '@kompetanse/domain/courses';
import { CopyTerm, RunsOfTerm, type CopyTermMutation, type RunsOfTermQuery } from '@kompetanse/contract/admin';
import { Button, LoadingSkeleton, Notice, Page, PageHeading, SelectField, Stack, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { copyable, termToCopy, type TermRun } from './term-copy.ts';
import { TermTable } from './TermTable.tsx';
import './runs.css';

const route = getRouteApi('/kurs/kopier-termin');
const yearsBack = 5;

type Copied = Extract<CopyTermMutation['copyTerm'], { __typename: 'TermCopied' }>;

/** Last year's runs of a term as drafts for the same term to come, all in one go. */
export function TermCopyScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.termCopy;
  usePageTitle(texts.title);
  const today = osloDay(new Date());
  const term = termToCopy(route.useSearch(), today);
  const navigate = route.useNavigate();
  const go = ({ year, season }: Term): void =>
    void navigate({ search: { ar: year, halvar: season === 'SPRING' ? 'var' : 'host' }, replace: true });
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => String(thisYear - back));
  const query = useQuery(queryOf(RunsOfTerm, term));
  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} back={<Link to="/kurs">{t.courses.run.back}</Link>} />
      <Stack gap="lg">
        <Stack direction="row" gap="md">
          <SelectField
            label={texts.season}
            options={(['SPRING', 'AUTUMN'] as const).map((value) => ({ value, label: texts.seasons[value] }))}
            value={term.season}
            onChange={({ target }) => go({ ...term, season: target.value === 'SPRING' ? 'SPRING' : 'AUTUMN' })}
          />
          <SelectField
            label={texts.year}
            options={[...new Set([...years, String(term.year)])].map((value) => ({ value, label: value }))}
            value={String(term.year)}
            onChange={({ target }) => go({ ...term, year: Number(target.value) })}
          />
        </Stack>
        <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={6} label={t.shell.loading} />}>
          {(found) => <TermRuns key={`${term.year}${term.season}`} term={term} found={found} />}
        </Loaded>
      </Stack>
    </Page>
  );
}

interface TermRunsProps {
  readonly term: Term;
  readonly found: RunsOfTermQuery;
}

function TermRuns({ term, found }: TermRunsProps): ReactElement {
  const { t } = useTexts();
  const texts = t.termCopy;
  const runs = found.runsOfTerm.filter(copyable);
  const retired = found.runsOfTerm.filter((run) => !copyable(run));
  const [days, setDays] = useState<Readonly<Record<string, string>>>({});
  const [selected, setSelected] = useState<ReadonlySet<string>>(
    new Set(runs.filter(({ copyId }) => copyId === null).map(({ run }) => run.id)),
  );
  const [told, setTold] = useState<Copied | null>(null);
  const dayOf = ({ run, firstDay }: TermRun): string => days[run.id] ?? firstDay;
  const chosen = runs.filter(({ run }) => selected.has(run.id));
  const copy = useChange(CopyTerm, (outcome) => {
    setTold(outcome);
    setSelected(new Set());
    focusResult('#term-copied');
  });
  const stopped = copy.facts?.['runId'];
  const fault =
    stopped === undefined || copy.error === undefined ? undefined : { runId: stopped, sentence: copy.error };
  const faulty = runs.find(({ run }) => run.id === stopped);
  const inWords = texts.term(nextSameTerm(term).season, nextSameTerm(term).year);
  return (
    <Stack>
      {told !== null && <TermCopied told={told} runs={runs} />}
      {copy.error !== undefined && (
        <Notice tone="danger" role="alert">
          {faulty === undefined ? copy.error : texts.fault(faulty.run.course.title, copy.error)}
        </Notice>
      )}
      <TermTable
        caption={texts.caption(inWords)}
        runs={runs}
        daysOff={found.schoolHolidays}
        firstDay={dayOf}
        onFirstDay={({ run }, day) => setDays({ ...days, [run.id]: day })}
        selected={selected}
        onSelect={setSelected}
        fault={fault}
      />
      {retired.length > 0 && (
        <p className="quiet">{texts.retired(retired.map(({ run }) => run.course.title).join(', '))}</p>
      )}
      {runs.length > 0 && (
        <div className="term-bar">
          <Button
            loading={copy.pending}
            disabled={chosen.length === 0 || chosen.some((run) => !isLocalDate(dayOf(run)))}
            onClick={() => copy.run({ runs: chosen.map((row) => ({ runId: row.run.id, firstDay: dayOf(row) })) })}
          >
            {texts.copy(chosen.length, inWords)}
          </Button>
          <span className="quiet">{texts.drafts}</span>
        </div>
      )}
    </Stack>
  );
}

interface TermCopiedProps {
  readonly told: Copied;
  readonly runs: readonly TermRun[];
}

function TermCopied({ told, runs }: TermCopiedProps): ReactElement {
  const { t } = useTexts();
  const texts = t.termCopy;
  const lines = (copies: Copied['made']): ReactElement => (
    <ul>
      {copies.map(({ runId, copyId }) => (
        <li key={copyId}>
          <Link to="/kurs/$runId" params={{ runId: copyId }}>
            {runs.find(({ run }) => run.id === runId)?.run.course.title ?? texts.copied}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <div id="term-copied" tabIndex={-1}>
      <Notice tone={told.made.length > 0 ? 'success' : 'info'} title={texts.made(told.made.length)}>
        {lines(told.made)}
        {told.skipped.length > 0 && (
          <>
            <p>{texts.skipped}</p>
            {lines(told.skipped)}
          </>
        )}
      </Notice>
    </div>
  );
}

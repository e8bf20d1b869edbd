import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SeriesInput } from '@kompetanse/contract';
import { PlanSupervision, SchoolHolidaysToSkip } from '@kompetanse/contract/admin';
import {
  Button,
  ErrorSummary,
  LoadingSkeleton,
  Notice,
  Page,
  PageHeading,
  TextareaField,
  TextField,
  focusResult,
  useToast,
} from '@kompetanse/ui';
import { LeaderPicker, type Leader } from '../courses/LeaderPicker.tsx';
import { SeriesTool } from '../courses/SeriesTool.tsx';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useHolds } from '../shell/viewer.ts';
import { Busy } from './Busy.tsx';

/** A new series: who, what for, and all dates in one go. */
export function PlanSeriesScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.supervision.plan;
  usePageTitle(texts.title);
  const holidays = useQuery(queryOf(SchoolHolidaysToSkip, {}));
  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} back={<Back />} />
      <Loaded query={holidays} skeleton={<LoadingSkeleton shape="text" count={8} label={t.shell.loading} />}>
        {({ schoolHolidays }) => <PlanForm holidays={schoolHolidays} />}
      </Loaded>
    </Page>
  );
}

/** To where one sees the result: who supervises has it in the portal. */
function Back(): ReactElement {
  const { t } = useTexts();
  const coordinates = useHolds('COURSE_COORDINATOR');
  const texts = t.supervision.plan;
  return coordinates ? <Link to="/veiledning">{texts.back}</Link> : <a href="/veiledning">{texts.back}</a>;
}

type Holidays = Parameters<typeof SeriesTool>[0]['holidays'];
const empty = { title: '', goal: '', place: '' };

function PlanForm({ holidays }: { readonly holidays: Holidays }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.supervision.plan;
  const toast = useToast();
  const coordinates = useHolds('COURSE_COORDINATOR');
  const [wish, setWish] = useState(empty);
  const [supervisor, setSupervisor] = useState<readonly Leader[]>([]);
  const [people, setPeople] = useState<readonly Leader[]>([]);
  const [dates, setDates] = useState<{ readonly input: SeriesInput; readonly days: readonly string[] } | null>(null);
  const [clashReason, setClashReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const plan = useChange(PlanSupervision, ({ title }) => {
    toast({ tone: 'success', text: texts.planned(title) });
    setWish(empty);
    setPeople([]);
    setDates(null);
    setClashReason('');
    setAttempt(0);
    focusResult('h1');
  });
  const busy =
    plan.refusal === 'SUPERVISION_CLASH' || plan.field === 'clashReason' || (plan.pending && clashReason !== '');
  const wrong = faults();
  const shown = attempt === 0 ? [] : wrong;
  const errorOf = (field: string): string | undefined =>
    shown.find((one) => one.field === field)?.message ?? (plan.field === field ? plan.error : undefined);
  const field = (name: keyof typeof wish) => ({
    name,
    value: wish[name],
    error: errorOf(name),
    onChange: ({ target }: { target: { value: string } }) => setWish({ ...wish, [name]: target.value }),
  });

  function faults(): { field: string; message: string }[] {
    return [
      ...(wish.title.trim().length < 3 ? [{ field: 'title', message: texts.titleMissing }] : []),
      ...(wish.goal.trim().length < 3 ? [{ field: 'goal', message: texts.goalMissing }] : []),
      ...(wish.place.trim().length < 2 ? [{ field: 'place', message: texts.placeMissing }] : []),
      ...(people.length === 0 ? [{ field: 'participantIds', message: texts.peopleMissing }] : []),
      ...(dates === null ? [{ field: 'series.firstDay', message: texts.datesMissing }] : []),
    ];
  }
  const send = (): void => {
    setAttempt(attempt + 1);
    if (wrong.length > 0 || dates === null) return;
    plan.run({
      input: {
        title: wish.title,
        goal: wish.goal,
        supervisorId: supervisor[0]?.id ?? null,
        participantIds: people.map(({ id }) => id),
        dates: { ...dates.input, place: wish.place },
        clashReason,
      },
    });
  };

  return (
    <form
      className="ui-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary heading={texts.fixFirst} errors={shown} attempt={attempt} />
      <TextField label={texts.name} width="medium" {...field('title')} />
      <TextareaField label={texts.goal} description={texts.goalHint} rows={2} {...field('goal')} />
      {coordinates && (
        <LeaderPicker
          title={texts.supervisor}
          name="supervisorId"
          leaders={supervisor}
          error={errorOf('supervisorId')}
          onChange={(chosen) => setSupervisor(chosen.slice(-1))}
        />
      )}
      <LeaderPicker
        title={texts.people}
        name="participantIds"
        leaders={people}
        error={errorOf('participantIds')}
        onChange={(chosen) => {
          plan.reset();
          setPeople(chosen);
        }}
      />
      <TextField label={texts.place} width="medium" {...field('place')} />
      <SeriesTool
        holidays={holidays}
        place={wish.place}
        leaderIds={supervisor.map(({ id }) => id)}
        exceptRunId={null}
        onAdd={(sessions, input) => {
          plan.reset();
          setClashReason('');
          setDates({ input, days: sessions.map(({ day }) => day) });
          focusResult('.planned-dates');
        }}
      />
      <div className="planned-dates" tabIndex={-1}>
        {dates && <Notice title={texts.dates(dates.days.length)}>{dates.days.map(format.weekday).join(', ')}</Notice>}
      </div>
      {busy && dates && (
        <Busy
          asked={{
            supervisorId: supervisor[0]?.id ?? null,
            participantIds: people.map(({ id }) => id),
            times: dates.days.map((day) => ({ day, from: dates.input.from, minutes: dates.input.minutes })),
          }}
          reason={clashReason}
          error={errorOf('clashReason')}
          onReason={setClashReason}
        />
      )}
      {!busy && plan.error !== undefined && plan.field === undefined && (
        <Notice tone="danger" role="alert">
          {plan.error}
        </Notice>
      )}
      <p>
        <Button type="submit" loading={plan.pending}>
          {busy ? t.supervision.busy.allTheSame : texts.save}
        </Button>
      </p>
    </form>
  );
}

import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { SeriesInput } from '@kompetanse/contract';
import { PlanSeries, type PlanSeriesQuery, type RunChoicesQuery } from '@kompetanse/contract/admin';
import { Button, CheckboxField, CheckboxGroup, DateField, Notice, Stack, TextField, focusResult } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { queryOf } from '../shell/operation.ts';
import { newSession, type SessionDraft } from './run-form.ts';
import { SeriesTable } from './SeriesTable.tsx';
import './runs.css';

interface SeriesToolProps {
  readonly holidays: RunChoicesQuery['schoolHolidays'];
  readonly place: string;
  readonly leaderIds: readonly string[];
  readonly exceptRunId: string | null;
  /** The sessions, and the wish they came of. */
  readonly onAdd: (sessions: readonly SessionDraft[], wish: SeriesInput) => void;
}

type Plan = Extract<PlanSeriesQuery['planSeries'], { __typename: 'SeriesPlan' }>;

/** Makes a weekly series: first what is wished, then the dates with what stands against them, then the sessions. */
export function SeriesTool({ holidays, place, leaderIds, exceptRunId, onAdd }: SeriesToolProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.runs.series;
  const [wish, setWish] = useState({ firstDay: '', from: '', minutes: '90', count: '8', everyWeeks: '1' });
  const [skipPublic, setSkipPublic] = useState(true);
  const [skipped, setSkipped] = useState<readonly string[]>(holidays.map(({ id }) => id));
  const [asked, setAsked] = useState<SeriesInput | null>(null);
  const query = useQuery({
    ...queryOf(PlanSeries, { input: asked ?? seriesInput({ firstDay: '2000-01-01', from: '' }) }),
    enabled: asked !== null,
    placeholderData: (before) => before,
  });
  const answer = asked === null ? undefined : query.data?.planSeries;
  const refusal = answer?.__typename === 'Refusal' ? answer : undefined;
  const plan = answer?.__typename === 'SeriesPlan' ? answer : undefined;
  const wrong = (field: string): string | undefined =>
    refusal?.facts.some(({ name, value }) => name === 'field' && value === field) ? refusal.sentence : undefined;

  const ask = (): void => {
    const numbers = { minutes: Number(wish.minutes), count: Number(wish.count), everyWeeks: Number(wish.everyWeeks) };
    setAsked(
      seriesInput({
        ...numbers,
        firstDay: wish.firstDay,
        from: wish.from,
        skipPublicHolidays: skipPublic,
        skippedHolidayIds: [...skipped],
        place,
        leaderIds: [...leaderIds],
        exceptRunId,
      }),
    );
    focusResult('.series-result');
  };
  const add = ({ days }: Plan): void => {
    const kept = days.filter((day) => day.kept);
    if (asked)
      onAdd(
        kept.map(({ day, from, to }) => newSession({ day, from, to, place })),
        asked,
      );
    setAsked(null);
  };
  const field = (name: keyof typeof wish) => ({
    name: `series.${name}`,
    value: wish[name],
    error: wrong(name),
    onChange: ({ target }: { target: { value: string } }) => setWish({ ...wish, [name]: target.value }),
  });

  return (
    <section className="series-tool" aria-labelledby="series-title">
      <h3 id="series-title">{texts.title}</h3>
      <p className="quiet">{texts.lead}</p>
      <div className="session-row__when">
        <DateField label={texts.firstDay} inWords={format.weekday} {...field('firstDay')} />
        <TextField label={texts.from} type="time" width="short" {...field('from')} />
        <TextField label={texts.minutes} inputMode="numeric" width="short" {...field('minutes')} />
        <TextField label={texts.count} inputMode="numeric" width="short" {...field('count')} />
        <TextField label={texts.everyWeeks} inputMode="numeric" width="short" {...field('everyWeeks')} />
      </div>
      <CheckboxField
        label={texts.skipPublic}
        checked={skipPublic}
        onChange={({ target }) => setSkipPublic(target.checked)}
      />
      {holidays.length > 0 && (
        <CheckboxGroup
          label={texts.skipSchool}
          choices={holidays.map(({ id, name, fromDay, toDay }) => ({
            value: id,
            label: `${name} ${format.dayRange(fromDay, toDay)}`,
          }))}
          values={skipped}
          onChange={setSkipped}
        />
      )}
      <p>
        <Button variant="secondary" loading={query.isFetching} disabled={wish.firstDay === ''} onClick={ask}>
          {texts.preview}
        </Button>
      </p>
      <div className="series-result" tabIndex={-1}>
        {refusal && (
          <Notice tone="danger" role="alert">
            {refusal.sentence}
          </Notice>
        )}
        {asked && plan && (
          <Stack gap="sm">
            <SeriesTable
              days={plan.days}
              onKeep={(day, keep) =>
                setAsked({
                  ...asked,
                  keep: keep ? [...asked.keep, day] : asked.keep.filter((other) => other !== day),
                  skip: keep ? asked.skip.filter((other) => other !== day) : [...asked.skip, day],
                })
              }
            />
            <p>
              <Button onClick={() => add(plan)}>{texts.add(plan.days.filter(({ kept }) => kept).length)}</Button>
            </p>
          </Stack>
        )}
      </div>
    </section>
  );
}

function seriesInput(wish: Partial<SeriesInput> & Pick<SeriesInput, 'firstDay' | 'from'>): SeriesInput {
  const rest = { minutes: 0, count: 0, everyWeeks: 0, skipPublicHolidays: true, place: '', exceptRunId: null };
  return { ...rest, skippedHolidayIds: [], keep: [], skip: [], leaderIds: [], ...wish };
}

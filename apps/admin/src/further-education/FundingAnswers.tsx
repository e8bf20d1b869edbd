import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { osloDay } from '@kompetanse/domain/calendar';
import { TellFunding } from '@kompetanse/contract/admin';
import { Button, Card, CheckboxGroup, DateField, focusResult } from '@kompetanse/ui';
import { outcomeOf } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { askInPageLanguage } from '../shell/operation.ts';
import { oneByOne, type Told } from './one-by-one.ts';
import { costOf, type Ranked, type Round } from './ranking.ts';
import { ToldNotice } from './ToldNotice.tsx';

interface FundingAnswersProps {
  readonly round: Round;
  /** Those that wait for the answer of the body that pays. */
  readonly waiting: readonly Ranked[];
}

/** The yes of the body that pays comes as a list: told for many at once, each by itself. A no has a reason and is told on its own page. */
export function FundingAnswers({ round, waiting }: FundingAnswersProps): ReactElement | null {
  const { t, format } = useTexts();
  const texts = t.answers.list;
  const client = useQueryClient();
  const today = osloDay(new Date());
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [answeredOn, setAnsweredOn] = useState(today);
  const [working, setWorking] = useState(false);
  const [told, setTold] = useState<Told | null>(null);

  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setWorking(true);
    const answer = async ({ id }: Ranked): Promise<unknown> =>
      outcomeOf(await askInPageLanguage(TellFunding, { applicationId: id, funded: true, answeredOn, reason: null }));
    const list = waiting.filter((one) => chosen.includes(one.id));
    setTold(await oneByOne(list, answer, t.shell.failure.notSaved));
    setChosen([]);
    setWorking(false);
    await client.invalidateQueries();
    focusResult('#funded');
  };
  if (waiting.length === 0 && told === null) return null;
  return (
    <Card title={texts.title(round.externalBody ?? t.answers.funding.body)}>
      {told !== null && <ToldNotice id="funded" title={texts.done(told.done)} told={told} />}
      {waiting.length > 0 && (
        <form className="ui-form ui-no-print" noValidate onSubmit={(event) => void send(event)}>
          <p>{round.externalAnswerOn === null ? texts.text : texts.textBy(format.date(round.externalAnswerOn))}</p>
          <CheckboxGroup
            name="funded"
            label={texts.choose}
            choices={waiting.map((one) => ({
              value: one.id,
              label: `${one.person.name}, ${one.study}`,
              description: format.kroner(costOf(one)),
            }))}
            values={chosen}
            onChange={setChosen}
          />
          <DateField
            label={t.answers.funding.date}
            name="answeredOn"
            inWords={format.date}
            max={today}
            value={answeredOn}
            onChange={({ target }) => setAnsweredOn(target.value)}
          />
          <div>
            <Button type="submit" variant="secondary" disabled={chosen.length === 0} loading={working}>
              {texts.send(chosen.length)}
            </Button>
          </div>
        </form>
      )}
    </Card>
  );
}

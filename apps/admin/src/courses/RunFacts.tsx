import type { ReactElement } from 'react';
import type { RunPageQuery } from '@kompetanse/contract/admin';
import { CapacityMeter, Card, DefinitionList } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import './courses.css';

type Run = NonNullable<RunPageQuery['courseRun']>;

/** What one looks up about a run: seats, deadlines, who leads it and how a free seat is given. */
export function RunFacts({ run }: { readonly run: Run }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.courses.run;
  const { capacity, seatsTaken, seatsLeft, waitingCount } = run;
  return (
    <Card className="run-facts ui-no-print">
      <DefinitionList
        layout="column"
        items={[
          {
            term: texts.seats,
            value: (
              <CapacityMeter
                taken={seatsTaken}
                capacity={capacity}
                words={`${t.courses.seatsOf(seatsTaken, capacity)}. ${seatsLeft > 0 ? texts.seatsLeft(seatsLeft) : texts.fullWaiting(waitingCount)}`}
                showWords
              />
            ),
          },
          { term: texts.leaders, value: run.leaders.map(({ name }) => name).join(', ') || texts.noLeaders },
          { term: texts.host, value: run.hostUnit.name },
          { term: texts.deadline, value: format.moment(run.closesAt) },
          { term: texts.cancelUntil, value: format.moment(run.cancelUntil) },
          { term: texts.approval, value: words.approvalPolicy[run.approvalPolicy] },
          { term: texts.promotion, value: words.promotion[run.promotion] },
        ]}
      />
    </Card>
  );
}

import type { ReactElement } from 'react';
import type { MeasureState, MeasureTextFragment } from '@kompetanse/contract/admin';
import { Card, DefinitionList, StatusBadge, Tag } from '@kompetanse/ui';
import type { Tone } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';

const tones: Readonly<Record<MeasureState, Tone>> = {
  NOT_STARTED: 'neutral',
  PLANNED: 'neutral',
  IN_PROGRESS: 'info',
  IMPLEMENTED: 'success',
  CLOSED: 'success',
  PAUSED: 'warning',
  DROPPED: 'danger',
};

/** One measure: the plan's own words, and what the platform does with it. */
export function MeasureCard({ measure }: { readonly measure: MeasureTextFragment }): ReactElement {
  const { t, words } = useTexts();
  const texts = t.plan;
  const managed = measure.platform === 'MANAGED';
  const activity = measure.activity === null ? undefined : texts.activities[measure.activity];
  return (
    <Card
      as="article"
      level={3}
      title={
        <>
          <span className="measure-number">{measure.numbered ? texts.number(measure.ref) : texts.unnumbered}</span>
          {measure.title}
        </>
      }
    >
      <div className="measure-marks">
        <StatusBadge tone={tones[measure.state]}>{words.measureState[measure.state]}</StatusBadge>
        <Tag color={managed ? 'accent' : 'neutral'}>{managed ? texts.runHere : texts.followedHere}</Tag>
        {activity !== undefined && <Tag color="blue">{activity}</Tag>}
      </div>
      {measure.detail !== null && <p>{measure.detail}</p>}
      {measure.items.length > 0 && <Parts items={measure.items} />}
      <DefinitionList
        layout="column"
        items={[
          { term: texts.periodText, value: measure.periodText },
          { term: texts.responsible, value: measure.responsible.join(', ') },
          {
            term: texts.economy,
            value: measure.economyText ?? <span className="quiet">{texts.notGiven}</span>,
          },
          { term: texts.supports, value: measure.goals.map(texts.goal).join(', ') },
        ]}
      />
    </Card>
  );
}

function Parts({ items }: { readonly items: MeasureTextFragment['items'] }): ReactElement {
  const { t } = useTexts();
  const texts = t.plan;
  return (
    <ul className="measure-parts" aria-label={texts.parts}>
      {items.map(({ ref, title, periodText, responsible, activity }) => {
        const named = activity === null ? undefined : texts.activities[activity];
        const more = [periodText, responsible.join(', ')].filter((text) => text !== null && text !== '');
        return (
          <li key={ref}>
            {title} {named !== undefined && <Tag color="blue">{named}</Tag>}
            {more.length > 0 && <span className="quiet measure-parts__more">{more.join(' · ')}</span>}
          </li>
        );
      })}
    </ul>
  );
}

import type { ElementType, ReactElement, ReactNode } from 'react';
import { FactList } from './FactList.tsx';
import type { Fact } from './FactList.tsx';
import './surface.css';
import './summary.css';

export interface SummaryCardProps {
  /** A `Picture` across the top. */
  readonly picture?: ReactNode;
  /** Usually a `Tag`, at the top left. */
  readonly tag?: ReactNode;
  /** Quiet words at the top right. */
  readonly aside?: ReactNode;
  /** A link element when the card leads somewhere; its whole surface then follows. */
  readonly title: ReactNode;
  readonly level?: 2 | 3;
  readonly text?: ReactNode;
  readonly facts?: readonly Fact[];
  /** A `CapacityMeter` or the like, across the card. */
  readonly meter?: ReactNode;
  readonly action?: ReactNode;
  /** Quiet words beside the action. */
  readonly note?: ReactNode;
}

/** One thing to choose among others: what it is, the facts that decide, and the way on. */
export function SummaryCard(props: SummaryCardProps): ReactElement {
  const { picture, tag, aside, title, level = 2, text, facts, meter, action, note } = props;
  const Title: ElementType = `h${level}`;
  return (
    <article className="ui-card ui-summary">
      {picture}
      <div className="ui-summary__top">
        {tag}
        {aside !== undefined && <span className="ui-summary__aside">{aside}</span>}
      </div>
      <Title className="ui-summary__title">{title}</Title>
      {text !== undefined && <p className="ui-summary__text">{text}</p>}
      {facts !== undefined && <FactList facts={facts} />}
      <div className="ui-summary__end">
        {meter}
        {(action !== undefined || note !== undefined) && (
          <div className="ui-summary__line">
            {action}
            {note !== undefined && <span className="ui-summary__note">{note}</span>}
          </div>
        )}
      </div>
    </article>
  );
}

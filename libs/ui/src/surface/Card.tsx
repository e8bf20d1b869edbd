import type { ElementType, ReactElement, ReactNode } from 'react';
import './surface.css';

export interface CardProps {
  readonly as?: ElementType;
  /** A heading for the card, h2 unless `level` says otherwise. */
  readonly title?: ReactNode;
  readonly level?: 2 | 3 | 4;
  /** Buttons or marks on the line of the title. */
  readonly actions?: ReactNode;
  readonly tint?: 'none' | 'tinted';
  readonly className?: string;
  readonly children: ReactNode;
}

/** A bordered surface for one matter. */
export function Card(props: CardProps): ReactElement {
  const { as: Element = 'section', title, level = 2, actions, tint = 'none', className = '', children } = props;
  const Title: ElementType = `h${level}`;
  return (
    <Element className={`ui-card ${className}`} data-tint={tint}>
      {(title !== undefined || actions !== undefined) && (
        <div className="ui-card__head">
          {title !== undefined && <Title className="ui-card__title">{title}</Title>}
          {actions !== undefined && <div className="ui-card__actions">{actions}</div>}
        </div>
      )}
      {children}
    </Element>
  );
}

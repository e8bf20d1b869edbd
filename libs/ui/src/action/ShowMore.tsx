import type { ReactElement } from 'react';
import { Button } from './Button.tsx';
import './action.css';

export interface ShowMoreProps {
  readonly shown: number;
  readonly total: number;
  /** The button, for instance how many more will come. */
  readonly label: string;
  /** How many of how many are shown now. */
  readonly progress: string;
  readonly loading?: boolean;
  readonly onMore: () => void;
}

/** The end of a list that has more: how far we are, and a button while there is anything left. */
export function ShowMore({ shown, total, label, progress, loading = false, onMore }: ShowMoreProps): ReactElement {
  return (
    <div className="ui-show-more ui-no-print">
      <p role="status">{progress}</p>
      {shown < total && (
        <>
          <progress className="ui-show-more__bar" max={total} value={shown} aria-hidden="true" />
          <Button variant="secondary" loading={loading} onClick={onMore}>
            {label}
          </Button>
        </>
      )}
    </div>
  );
}

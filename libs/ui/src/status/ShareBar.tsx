import type { ReactElement } from 'react';
import './share.css';

export interface ShareBarProps {
  /** 0 to 1. */
  readonly share: number;
  /** The share in words, beside the bar: "72 %". */
  readonly words: string;
}

/** A share as a bar, and always in words. */
export function ShareBar({ share, words }: ShareBarProps): ReactElement {
  const part = Math.min(1, Math.max(0, share));
  return (
    <span className="ui-share-bar">
      <span className="ui-share-bar__track" aria-hidden="true">
        <span style={{ inlineSize: `${part * 100}%` }} />
      </span>
      {words}
    </span>
  );
}

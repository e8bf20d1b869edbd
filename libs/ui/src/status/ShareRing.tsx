import type { ReactElement } from 'react';
import './share.css';

export interface ShareRingProps {
  /** 0 to 1. */
  readonly share: number;
  /** The share in words, in the middle: "72 %". */
  readonly words: string;
  readonly small?: boolean;
}

/** How much of something is done, as a ring with the share in it. A picture of words that stand beside it: not read aloud. */
export function ShareRing({ share, words, small = false }: ShareRingProps): ReactElement {
  const part = Math.min(1, Math.max(0, share));
  return (
    <span
      className="ui-share-ring"
      data-small={small || undefined}
      data-whole={part === 1 || undefined}
      aria-hidden="true"
    >
      <svg viewBox="0 0 36 36" focusable="false">
        <circle cx="18" cy="18" r="15.9155" className="ui-share-ring__track" />
        {part > 0 && (
          <circle cx="18" cy="18" r="15.9155" className="ui-share-ring__part" strokeDasharray={`${part * 100} 100`} />
        )}
      </svg>
      <span>{words}</span>
    </span>
  );
}

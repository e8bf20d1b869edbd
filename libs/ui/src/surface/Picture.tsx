import type { ReactElement } from 'react';
import '../text/rich-text.css';

export interface PictureProps {
  readonly url: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** False for the first picture of a page: it is wanted at once. */
  readonly lazy?: boolean;
}

/** A picture cut to 16:9; its room is there before it has come, so that nothing moves. */
export function Picture({ url, alt, width, height, lazy = true }: PictureProps): ReactElement {
  return (
    <img
      className="ui-picture"
      src={url}
      alt={alt}
      width={width}
      height={height}
      loading={lazy ? 'lazy' : 'eager'}
      decoding="async"
    />
  );
}

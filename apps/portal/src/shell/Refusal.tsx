import type { ReactElement } from 'react';
import { Notice } from '@kompetanse/ui';
import type { No } from './act.ts';

/** Why the button beside it did nothing, read aloud as it appears. */
export function Refusal({ no }: { readonly no: No | null }): ReactElement | null {
  if (no === null) return null;
  return (
    <Notice tone="danger" role="alert">
      {no.sentence}
    </Notice>
  );
}

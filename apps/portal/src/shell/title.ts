import { useEffect } from 'react';
import { municipality } from '@kompetanse/texts/municipality.ts';

/** Names the page in the tab, the history and to those who listen. Soft hyphens are for the eye only. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title.replaceAll('\u00ad', '')} – ${municipality.product}`;
  }, [title]);
}

import { useEffect } from 'react';
import { municipality } from '@kompetanse/texts/municipality.ts';

/** Names the page in the browser's tab and history; what is shown first on the page should say the same. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} – ${municipality.product}`;
  }, [title]);
}

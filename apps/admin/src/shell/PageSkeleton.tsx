import type { ReactElement } from 'react';
import { LoadingSkeleton, Page } from '@kompetanse/ui';
import { useTexts } from './language.tsx';

/** The shape of a screen whose code is on its way. */
export function PageSkeleton(): ReactElement {
  const { t } = useTexts();
  return (
    <Page>
      <LoadingSkeleton shape="text" count={3} label={t.shell.loading} />
    </Page>
  );
}

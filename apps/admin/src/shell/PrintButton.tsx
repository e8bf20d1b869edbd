import type { ReactElement } from 'react';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button } from '@kompetanse/ui';
import { useTexts } from './language.tsx';

/** Prints the page; what does not belong on paper is hidden by its style. */
export function PrintButton(): ReactElement {
  const { t } = useTexts();
  return (
    <Button variant="secondary" size="sm" icon={<PrinterSmallIcon aria-hidden />} onClick={() => window.print()}>
      {t.shell.print}
    </Button>
  );
}

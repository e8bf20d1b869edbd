import type { ReactElement } from 'react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { Button } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import type { Standing } from './enrolment-queries.ts';

/** The certificate of a completed run: to download, on its way, or no longer valid. */
export function CertificateLink({ standing }: { readonly standing: Standing }): ReactElement | null {
  const { certificate: words } = useTexts().enrolment;
  const { certificate } = standing;
  if (!certificate) return standing.state === 'COMPLETED' ? <p className="portal-quiet">{words.soon}</p> : null;
  if (certificate.state !== 'ISSUED') return <p className="portal-quiet">{words[certificate.state]}</p>;
  if (certificate.pdfUrl === null) return <p className="portal-quiet">{words.soon}</p>;
  return (
    <Button asChild variant="secondary">
      <a href={certificate.pdfUrl} download>
        <DownloadIcon aria-hidden fontSize="1.25rem" />
        {words.ready}
      </a>
    </Button>
  );
}

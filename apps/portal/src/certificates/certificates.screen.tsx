import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SealCheckmarkIcon, DownloadIcon, ExternalLinkIcon, LinkIcon } from '@navikt/aksel-icons';
import {
  Button,
  Card,
  DefinitionList,
  EmptyState,
  Page,
  PageHeading,
  Stack,
  StatusBadge,
  useToast,
} from '@kompetanse/ui';
import { MyCompetence } from '../competence/MyCompetence.tsx';
import { useFormat, useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTitle } from '../shell/title.ts';
import { myCertificatesQuery, type Certificate } from './certificate-queries.ts';
import { certificateTone } from './certificate-tone.ts';
import './certificates.css';

/** What can I show: what I have, and my certificates as PDF and as a link others can check. */
export function CertificatesScreen(): ReactElement {
  const { certificates: texts } = useTexts();
  const all = useQuery(myCertificatesQuery);
  useTitle(texts.title);
  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} />
      <Stack gap="xl">
        <MyCompetence />
        <Stack as="section">
          <h2>{texts.list}</h2>
          <Loaded query={all} shape="tiles" count={2}>
            {(found) =>
              found.length === 0 ? (
                <EmptyState
                  level={3}
                  icon={<SealCheckmarkIcon />}
                  title={texts.none}
                  text={texts.noneText}
                  action={
                    <Button asChild>
                      <Link to="/kurs">{texts.find}</Link>
                    </Button>
                  }
                />
              ) : (
                found.map((certificate) => <CertificateCard key={certificate.id} certificate={certificate} />)
              )
            }
          </Loaded>
        </Stack>
      </Stack>
    </Page>
  );
}

function CertificateCard({ certificate }: { readonly certificate: Certificate }): ReactElement {
  const { certificates: texts, words } = useTexts();
  const format = useFormat();
  const valid = certificate.state === 'ISSUED';
  return (
    <Card
      as="article"
      level={3}
      title={certificate.courseTitle}
      actions={
        <StatusBadge tone={certificateTone[certificate.state]}>
          <strong>{words.certificateState[certificate.state]}</strong>
        </StatusBadge>
      }
    >
      <DefinitionList
        layout="column"
        items={[
          { term: texts.number, value: certificate.number },
          { term: texts.issued, value: format.date(format.dayOf(certificate.issuedAt)) },
        ]}
      />
      {certificate.revokeReason !== null && <p>{texts.revoked(certificate.revokeReason)}</p>}
      <div className="certificates-actions ui-no-print">
        {valid &&
          (certificate.pdfUrl === null ? (
            <p role="status">{texts.making}</p>
          ) : (
            <Button asChild>
              <a href={certificate.pdfUrl} download>
                <DownloadIcon aria-hidden fontSize="1.25rem" />
                {texts.download}
                <span className="ui-visually-hidden">: {certificate.courseTitle}</span>
              </a>
            </Button>
          ))}
        {valid && <CopyLink certificate={certificate} />}
        <Button asChild variant="tertiary">
          <a href={certificate.verifyUrl}>
            <ExternalLinkIcon aria-hidden fontSize="1.25rem" />
            {texts.check}
            <span className="ui-visually-hidden">: {certificate.courseTitle}</span>
          </a>
        </Button>
      </div>
    </Card>
  );
}

function CopyLink({ certificate }: { readonly certificate: Certificate }): ReactElement {
  const { certificates: texts } = useTexts();
  const toast = useToast();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(certificate.verifyUrl);
      toast({ tone: 'success', text: texts.copied });
    } catch {
      toast({ tone: 'warning', text: texts.copyFailed });
    }
  };
  return (
    <Button variant="secondary" icon={<LinkIcon aria-hidden fontSize="1.25rem" />} onClick={() => void copy()}>
      {texts.copy}
      <span className="ui-visually-hidden">: {certificate.courseTitle}</span>
    </Button>
  );
}

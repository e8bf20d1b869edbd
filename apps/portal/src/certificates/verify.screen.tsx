import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Card, DefinitionList, Page, Stack, ToneIcon } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTitle } from '../shell/title.ts';
import { readAddress } from './address.ts';
import { verifyQuery, type Verified } from './certificate-queries.ts';
import { certificateTone } from './certificate-tone.ts';
import { FileCheck } from './FileCheck.tsx';
import { NumberAndCode } from './verify-form.screen.tsx';
import './certificates.css';

const route = getRouteApi('/v/$numberAndCode');

/** Is it true: the state of a certificate first and big, then what it says. */
export function VerifyScreen(): ReactElement {
  const { verify } = useTexts().certificates;
  const { numberAndCode } = route.useParams();
  const address = readAddress(numberAndCode);
  useTitle(verify.title);
  const found = useQuery({ ...verifyQuery(address ?? { number: '', code: '' }), enabled: address !== null });
  return (
    <Page width="text">
      {address === null ? (
        <Wrong />
      ) : (
        <Loaded query={found} shape="text" count={8}>
          {(certificate) => (certificate ? <Result certificate={certificate} /> : <Wrong />)}
        </Loaded>
      )}
    </Page>
  );
}

function Wrong(): ReactElement {
  const { verify } = useTexts().certificates;
  return (
    <Stack gap="lg">
      <Verdict tone="danger" title={verify.wrong} text={verify.wrongText} />
      <NumberAndCode />
    </Stack>
  );
}

interface VerdictProps {
  readonly tone: 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly text: string;
}

function Verdict({ tone, title, text }: VerdictProps): ReactElement {
  return (
    <div className="certificates-verdict" data-color={tone}>
      <ToneIcon tone={tone} />
      <div>
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
    </div>
  );
}

function verdictText(
  certificate: Verified,
  texts: ReturnType<typeof useTexts>,
  day: (moment: string) => string,
): string {
  const { verify } = texts.certificates;
  if (certificate.state === 'ISSUED') return verify.ISSUED_TEXT(certificate.issuer);
  if (certificate.state === 'SUPERSEDED') return verify.SUPERSEDED_TEXT;
  return certificate.revokedAt === null ? verify.REVOKED_TEXT : verify.REVOKED_ON(day(certificate.revokedAt));
}

function Result({ certificate }: { readonly certificate: Verified }): ReactElement {
  const texts = useTexts();
  const { verify, number } = texts.certificates;
  const format = useFormat();
  const day = (moment: string): string => format.date(format.dayOf(moment));
  const { firstDay, lastDay, revokeReason, pdfSha256 } = certificate;
  return (
    <Stack gap="lg">
      <Verdict
        tone={certificateTone[certificate.state]}
        title={verify[certificate.state]}
        text={verdictText(certificate, texts, day)}
      />
      <Card title={verify.facts}>
        <DefinitionList
          items={[
            ...(revokeReason !== null ? [{ term: verify.reason, value: revokeReason }] : []),
            { term: verify.holder, value: <strong>{certificate.holderName}</strong> },
            { term: verify.course, value: <strong>{certificate.courseTitle}</strong> },
            {
              term: verify.period,
              value:
                firstDay === lastDay ? format.date(firstDay) : `${format.date(firstDay)} – ${format.date(lastDay)}`,
            },
            { term: verify.hours, value: texts.shell.hours(format.hours(certificate.durationMinutes / 60)) },
            { term: verify.issuer, value: certificate.issuer },
            { term: verify.issuedAt, value: day(certificate.issuedAt) },
            { term: number, value: certificate.number },
            ...(pdfSha256 !== null
              ? [{ term: verify.fingerprint, value: <code className="certificates-print">{pdfSha256}</code> }]
              : []),
          ]}
        />
        <p className="portal-quiet">{verify.compare}</p>
      </Card>
      {pdfSha256 !== null && <FileCheck sha256={pdfSha256} />}
      <p className="ui-no-print">
        <Link to="/v">{verify.another}</Link>
      </p>
    </Stack>
  );
}

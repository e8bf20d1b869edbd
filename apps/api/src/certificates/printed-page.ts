import { osloDay } from '@kompetanse/domain/calendar';
import type { CertificateSnapshot } from '@kompetanse/domain/certificates';
import { intlLocales } from '@kompetanse/texts';
import { certificateWords } from '@kompetanse/texts/certificate-words.ts';
import { datesIn } from '@kompetanse/texts/dates.ts';
import { words as en } from '@kompetanse/texts/en/words.ts';
import { words as nb } from '@kompetanse/texts/nb/words.ts';
import { words as nn } from '@kompetanse/texts/nn/words.ts';
import type { CertificateFact, CertificatePage } from '../platform/pdf/certificate-page.ts';

/** Raised when the page says or shows something else than before; old certificates keep the file they have. */
export const TEMPLATE_VERSION = 1;

const roleNames = { nb: nb.role, nn: nn.role, en: en.role };

export interface PrintedCertificate {
  readonly number: string;
  readonly issuedAt: Date;
  readonly snapshot: CertificateSnapshot;
  readonly verifyUrl: string;
}

/** The page of a certificate in its own language; built from what is stored only, so that it is the same each time. */
export function printedPage({ number, issuedAt, snapshot, verifyUrl }: PrintedCertificate): CertificatePage {
  const { locale, signatory, issuer, place } = snapshot;
  return {
    lang: locale,
    issuedAt: issuedAt.toISOString(),
    issuer,
    number,
    holder: snapshot.holderName,
    course: { name: snapshot.courseTitle },
    facts: factsOf(snapshot),
    goals: snapshot.goals,
    signatory: {
      name: signatory?.name ?? issuer.name,
      role: signatory ? roleNames[locale][signatory.role] : issuer.unit,
      placeAndDate: `${place}, ${datesIn(locale).day(osloDay(issuedAt))}`,
    },
    verifyUrl,
    labels: certificateWords[locale].labels,
  };
}

function factsOf(snapshot: CertificateSnapshot): CertificateFact[] {
  const { locale, measure } = snapshot;
  const { terms, hours, attended, measure: measureText } = certificateWords[locale];
  const number = new Intl.NumberFormat([...intlLocales[locale]], { maximumFractionDigits: 1 });
  return [
    { term: terms.extent, detail: hours(number.format(snapshot.durationMinutes / 60)) },
    { term: terms.period, detail: datesIn(locale).period(snapshot.firstDay, snapshot.lastDay) },
    { term: terms.place, detail: snapshot.place },
    { term: terms.attendance, detail: attended(snapshot.attendedSessions, snapshot.sessions) },
    { term: terms.host, detail: snapshot.hostUnit },
    ...(measure ? [{ term: terms.partOf, detail: measureText(measure) }] : []),
  ];
}

import type { MailKind } from '../mail-words.ts';

/** Hva slags meldinger det er, for lister. */
export const mailKindNames: Readonly<Record<MailKind, string>> = {
  REQUEST_RECEIVED: 'Forespørsel mottatt',
  APPROVAL_NEEDED: 'Til godkjenning',
  APPROVED: 'Forespørsel godkjent',
  REJECTED: 'Forespørsel avslått',
  ENROLLED: 'Plass bekreftet',
  WAITLISTED: 'På venteliste',
  PROMOTED: 'Plass fra ventelisten',
  OFFER: 'Tilbud om plass',
  OFFER_EXPIRED: 'Tilbud gått ut',
  CANCELLED: 'Avmelding bekreftet',
  RUN_CANCELLED: 'Kurs avlyst',
  NOT_COMPLETED: 'Kurs ikke fullført',
  CERTIFICATE_READY: 'Kursbevis klart',
  CERTIFICATE_REVOKED: 'Kursbevis trukket tilbake',
  SESSION_REMINDER: 'Påminnelse om samling',
  COURSE_OPEN: 'Kurs åpent for påmelding',
  APPLICATION_SUBMITTED: 'Søknad til leder',
  APPLICATION_TO_DECIDE: 'Søknad til avgjørelse',
  APPLICATION_RETURNED: 'Søknad sendt tilbake',
  APPLICATION_RECOMMENDED: 'Søknad vurdert av leder',
  APPLICATION_DECIDED: 'Søknad avgjort',
  APPLICATION_STARTED: 'Studium påbegynt',
};

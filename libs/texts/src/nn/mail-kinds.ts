import type { MailKind } from '../mail-words.ts';

/** Kva slags meldingar det er, for lister. */
export const mailKindNames: Readonly<Record<MailKind, string>> = {
  REQUEST_RECEIVED: 'Førespurnad motteken',
  APPROVAL_NEEDED: 'Til godkjenning',
  APPROVED: 'Førespurnad godkjend',
  REJECTED: 'Førespurnad avslått',
  ENROLLED: 'Plass stadfesta',
  WAITLISTED: 'På venteliste',
  PROMOTED: 'Plass frå ventelista',
  OFFER: 'Tilbod om plass',
  OFFER_EXPIRED: 'Tilbod gått ut',
  CANCELLED: 'Avmelding stadfesta',
  RUN_CANCELLED: 'Kurs avlyst',
  NOT_COMPLETED: 'Kurs ikkje fullført',
  CERTIFICATE_READY: 'Kursbevis klart',
  CERTIFICATE_REVOKED: 'Kursbevis trekt tilbake',
  SESSION_REMINDER: 'Påminning om samling',
  COURSE_OPEN: 'Kurs ope for påmelding',
  APPLICATION_SUBMITTED: 'Søknad til leiar',
  APPLICATION_TO_DECIDE: 'Søknad til avgjerd',
  APPLICATION_RETURNED: 'Søknad send tilbake',
  APPLICATION_RECOMMENDED: 'Søknad vurdert av leiar',
  APPLICATION_DECIDED: 'Søknad avgjord',
  APPLICATION_STARTED: 'Studium starta',
};

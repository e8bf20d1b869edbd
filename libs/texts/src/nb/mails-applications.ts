import type { Mails } from '../mail-words.ts';

/** Meldinger om søknader om videreutdanning; de sier verken hvem, hva eller svaret. */
export const applicationMails: Pick<Mails['kinds'], Extract<keyof Mails['kinds'], `APPLICATION_${string}`>> = {
  APPLICATION_SUBMITTED: ({ unit }) => ({
    subject: 'En søknad om videreutdanning venter på deg',
    preview: 'Les søknaden og svar.',
    paragraphs: [`En ansatt ved ${unit} har søkt om videreutdanning. Søknaden venter på svaret ditt.`],
    action: 'Les søknaden',
  }),
  APPLICATION_TO_DECIDE: ({ unit }) => ({
    subject: 'En søknad om videreutdanning skal avgjøres',
    preview: 'Enhetslederen har svart.',
    paragraphs: [`Enhetslederen ved ${unit} har svart på en søknad om videreutdanning. Nå skal du avgjøre den.`],
    action: 'Les søknaden',
  }),
  APPLICATION_RETURNED: () => ({
    subject: 'Søknaden din om videreutdanning er sendt tilbake',
    preview: 'Se hva som mangler.',
    paragraphs: ['Søknaden din er sendt tilbake til deg. Logg inn for å se hva som mangler, og send den på nytt.'],
    action: 'Se søknaden',
  }),
  APPLICATION_RECOMMENDED: () => ({
    subject: 'Lederen din har svart på søknaden din om videreutdanning',
    preview: 'Sektorlederen avgjør den.',
    paragraphs: [
      'Lederen din har svart på søknaden din om videreutdanning. Nå går den til sektorlederen, som avgjør den.',
    ],
    action: 'Se søknaden',
  }),
  APPLICATION_DECIDED: ({ weeks }) => ({
    subject: 'Søknaden din om videreutdanning er avgjort',
    preview: 'Logg inn for å lese svaret.',
    paragraphs: [
      'Søknaden din om videreutdanning er avgjort. Svaret står i et brev, med begrunnelse og hva du gjør nå.',
      `Er du uenig, kan du be om ny vurdering innen ${weeks === 1 ? 'én uke' : `${weeks} uker`}. Hvordan du gjør det, står i brevet.`,
    ],
    action: 'Les svaret',
  }),
  APPLICATION_STARTED: () => ({
    subject: 'Studiet ditt er registrert som påbegynt',
    preview: 'Lykke til!',
    paragraphs: [
      'Studiet ditt er registrert som påbegynt. Lykke til!',
      'Stemmer det ikke, tar du kontakt med lederen din.',
    ],
    action: 'Se studiet',
  }),
  APPLICATION_FUNDING_TOLD: () => ({
    subject: 'Det er kommet svar om tilskudd til studiet ditt',
    preview: 'Logg inn for å lese svaret.',
    paragraphs: ['Det er kommet svar på om studiet ditt får tilskudd. Logg inn for å se svaret og hva som skjer nå.'],
    action: 'Se søknaden',
  }),
  APPLICATION_TO_DECIDE_AGAIN: ({ unit }) => ({
    subject: 'En søknad om videreutdanning skal avgjøres på nytt',
    preview: 'Tilskuddet er avslått.',
    paragraphs: [`En søknad fra ${unit} fikk ikke tilskudd. Nå skal du avgjøre om kommunen støtter studiet selv.`],
    action: 'Les søknaden',
  }),
  APPLICATION_ADMISSION_TOLD: () => ({
    subject: 'Det er registrert svar om studieplass',
    preview: 'Se svaret og hva som skjer nå.',
    paragraphs: [
      'Det er registrert svar om studieplass på en søknad om videreutdanning. Logg inn for å se svaret og hva som skjer nå.',
    ],
    action: 'Se søknaden',
  }),
  APPLICATION_DEFERRED: () => ({
    subject: 'Studiet ditt er utsatt',
    preview: 'Se hvor lenge, og hvorfor.',
    paragraphs: ['Studiet ditt er registrert som utsatt. Logg inn for å se hvor lenge, og hvorfor.'],
    action: 'Se studiet',
  }),
  APPLICATION_RESUMED: () => ({
    subject: 'Studiet ditt fortsetter',
    preview: 'Lykke til videre!',
    paragraphs: ['Studiet ditt er registrert som i gang igjen. Lykke til videre!'],
    action: 'Se studiet',
  }),
  APPLICATION_STUDY_ASKED: ({ unit }) => ({
    subject: 'En ansatt spør om et studium',
    preview: 'Les ønsket og svar.',
    paragraphs: [
      `En ansatt ved ${unit} ber om å utsette et studium, eller om å fortsette. Ønsket venter på svaret ditt.`,
    ],
    action: 'Les ønsket',
  }),
  APPLICATION_STUDY_DECLINED: () => ({
    subject: 'Du har fått svar om studiet ditt',
    preview: 'Logg inn for å lese svaret.',
    paragraphs: ['Du har fått svar på det du ba om for studiet ditt. Logg inn for å lese svaret.'],
    action: 'Les svaret',
  }),
  APPLICATION_SEMESTER_DUE: ({ day, late }) => ({
    subject: late ? 'Du har ikke bekreftet semesteret ditt' : 'Bekreft at du fortsatt studerer',
    preview: late ? `Fristen var ${day}.` : `Fristen er ${day}.`,
    paragraphs: [
      late
        ? `Fristen for å bekrefte semesteret var ${day}. Logg inn og bekreft at du fortsatt studerer, så snart du kan.`
        : `Logg inn og bekreft at du fortsatt studerer, senest ${day}.`,
      'Studerer du ikke lenger, eller vil du utsette studiet, kan du si fra samme sted.',
    ],
    action: 'Bekreft semesteret',
  }),
};

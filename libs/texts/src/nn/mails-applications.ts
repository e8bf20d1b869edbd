import type { Mails } from '../mail-words.ts';

/** Meldingar om søknader om vidareutdanning; dei seier verken kven, kva eller svaret. */
export const applicationMails: Pick<Mails['kinds'], Extract<keyof Mails['kinds'], `APPLICATION_${string}`>> = {
  APPLICATION_SUBMITTED: ({ unit }) => ({
    subject: 'Ein søknad om vidareutdanning ventar på deg',
    preview: 'Les søknaden og svar.',
    paragraphs: [`Ein tilsett ved ${unit} har søkt om vidareutdanning. Søknaden ventar på svaret ditt.`],
    action: 'Les søknaden',
  }),
  APPLICATION_TO_DECIDE: ({ unit }) => ({
    subject: 'Ein søknad om vidareutdanning skal avgjerast',
    preview: 'Einingsleiaren har svart.',
    paragraphs: [`Einingsleiaren ved ${unit} har svart på ein søknad om vidareutdanning. No skal du avgjere han.`],
    action: 'Les søknaden',
  }),
  APPLICATION_RETURNED: () => ({
    subject: 'Søknaden din om vidareutdanning er send tilbake',
    preview: 'Sjå kva som manglar.',
    paragraphs: ['Søknaden din er send tilbake til deg. Logg inn for å sjå kva som manglar, og send han på nytt.'],
    action: 'Sjå søknaden',
  }),
  APPLICATION_RECOMMENDED: () => ({
    subject: 'Leiaren din har svart på søknaden din om vidareutdanning',
    preview: 'Sektorleiaren avgjer han.',
    paragraphs: [
      'Leiaren din har svart på søknaden din om vidareutdanning. No går han til sektorleiaren, som avgjer han.',
    ],
    action: 'Sjå søknaden',
  }),
  APPLICATION_DECIDED: () => ({
    subject: 'Søknaden din om vidareutdanning er avgjord',
    preview: 'Logg inn for å lese svaret.',
    paragraphs: ['Søknaden din om vidareutdanning er avgjord. Logg inn for å lese svaret og grunngivinga.'],
    action: 'Les svaret',
  }),
  APPLICATION_STARTED: () => ({
    subject: 'Studiet ditt er registrert som starta',
    preview: 'Lykke til!',
    paragraphs: [
      'Studiet ditt er registrert som starta. Lykke til!',
      'Stemmer det ikkje, tek du kontakt med leiaren din.',
    ],
    action: 'Sjå studiet',
  }),
};

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
  APPLICATION_DECIDED: ({ weeks }) => ({
    subject: 'Søknaden din om vidareutdanning er avgjord',
    preview: 'Logg inn for å lese svaret.',
    paragraphs: [
      'Søknaden din om vidareutdanning er avgjord. Svaret står i eit brev, med grunngiving og kva du gjer no.',
      `Er du usamd, kan du be om ny vurdering innan ${weeks === 1 ? 'éi veke' : `${weeks} veker`}. Korleis du gjer det, står i brevet.`,
    ],
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
  APPLICATION_FUNDING_TOLD: () => ({
    subject: 'Det er kome svar om tilskot til studiet ditt',
    preview: 'Logg inn for å lese svaret.',
    paragraphs: ['Det er kome svar på om studiet ditt får tilskot. Logg inn for å sjå svaret og kva som skjer no.'],
    action: 'Sjå søknaden',
  }),
  APPLICATION_TO_DECIDE_AGAIN: ({ unit }) => ({
    subject: 'Ein søknad om vidareutdanning skal avgjerast på nytt',
    preview: 'Tilskotet er avslått.',
    paragraphs: [`Ein søknad frå ${unit} fekk ikkje tilskot. No skal du avgjere om kommunen støttar studiet sjølv.`],
    action: 'Les søknaden',
  }),
  APPLICATION_ADMISSION_TOLD: () => ({
    subject: 'Det er registrert svar om studieplass',
    preview: 'Sjå svaret og kva som skjer no.',
    paragraphs: [
      'Det er registrert svar om studieplass på ein søknad om vidareutdanning. Logg inn for å sjå svaret og kva som skjer no.',
    ],
    action: 'Sjå søknaden',
  }),
  APPLICATION_DEFERRED: () => ({
    subject: 'Studiet ditt er utsett',
    preview: 'Sjå kor lenge, og kvifor.',
    paragraphs: ['Studiet ditt er registrert som utsett. Logg inn for å sjå kor lenge, og kvifor.'],
    action: 'Sjå studiet',
  }),
  APPLICATION_RESUMED: () => ({
    subject: 'Studiet ditt held fram',
    preview: 'Lykke til vidare!',
    paragraphs: ['Studiet ditt er registrert som i gang att. Lykke til vidare!'],
    action: 'Sjå studiet',
  }),
  APPLICATION_STUDY_ASKED: ({ unit }) => ({
    subject: 'Ein tilsett spør om eit studium',
    preview: 'Les ønsket og svar.',
    paragraphs: [
      `Ein tilsett ved ${unit} ber om å utsetje eit studium, eller om å halde fram. Ønsket ventar på svaret ditt.`,
    ],
    action: 'Les ønsket',
  }),
  APPLICATION_STUDY_DECLINED: () => ({
    subject: 'Du har fått svar om studiet ditt',
    preview: 'Logg inn for å lese svaret.',
    paragraphs: ['Du har fått svar på det du bad om for studiet ditt. Logg inn for å lese svaret.'],
    action: 'Les svaret',
  }),
  APPLICATION_SEMESTER_DUE: ({ day, late }) => ({
    subject: late ? 'Du har ikkje stadfesta semesteret ditt' : 'Stadfest at du framleis studerer',
    preview: late ? `Fristen var ${day}.` : `Fristen er ${day}.`,
    paragraphs: [
      late
        ? `Fristen for å stadfeste semesteret var ${day}. Logg inn og stadfest at du framleis studerer, så snart du kan.`
        : `Logg inn og stadfest at du framleis studerer, seinast ${day}.`,
      'Studerer du ikkje lenger, eller vil du utsetje studiet, kan du seie frå same stad.',
    ],
    action: 'Stadfest semesteret',
  }),
};

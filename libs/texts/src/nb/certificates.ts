import type { CertificateWords } from '../certificate-words.ts';

/** Ordene på kursbeviset. */
export const certificates: CertificateWords = {
  labels: {
    title: 'Kursbevis',
    number: 'Bevis nr.',
    confirms: 'Det bekreftes at',
    completed: 'har fullført',
    facts: 'Om kurset',
    goals: 'Læringsmål',
    goalsLead: 'Deltakeren har arbeidet med å',
    issuedBy: 'Utstedt av',
    noSignature: 'Utstedt elektronisk og gyldig uten underskrift.',
    verify: 'Kontroller beviset:',
    logoAlt: 'Skjold med et grantre over en bølge',
    qrAlt: 'QR-kode som åpner kontrollsiden for dette beviset',
  },
  terms: {
    extent: 'Omfang',
    period: 'Periode',
    place: 'Sted',
    attendance: 'Oppmøte',
    host: 'Holdt av',
    partOf: 'Del av',
  },
  hours: (hours) => (hours === '1' ? '1 time' : `${hours} timer`),
  attended: (attended, sessions) => `${attended} av ${sessions} ${sessions === 1 ? 'samling' : 'samlinger'}`,
  measure: ({ plan, ref, title }) => `${title} (${plan}, tiltak ${ref})`,
  corrected: 'Oppmøtet er rettet, og kravet for å fullføre kurset er ikke oppfylt.',
};

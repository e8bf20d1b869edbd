import type { CertificateWords } from '../certificate-words.ts';

/** Orda på kursbeviset. */
export const certificates: CertificateWords = {
  labels: {
    title: 'Kursbevis',
    number: 'Bevis nr.',
    confirms: 'Det blir stadfesta at',
    completed: 'har fullført',
    facts: 'Om kurset',
    goals: 'Læringsmål',
    goalsLead: 'Deltakaren har arbeidd med å',
    issuedBy: 'Skrive ut av',
    noSignature: 'Skrive ut elektronisk og gyldig utan underskrift.',
    verify: 'Kontroller beviset:',
    logoAlt: 'Skjold med eit grantre over ei bølgje',
    qrAlt: 'QR-kode som opnar kontrollsida for dette beviset',
  },
  terms: {
    extent: 'Omfang',
    period: 'Periode',
    place: 'Stad',
    attendance: 'Oppmøte',
    host: 'Halde av',
    partOf: 'Del av',
  },
  hours: (hours) => (hours === '1' ? '1 time' : `${hours} timar`),
  attended: (attended, sessions) => `${attended} av ${sessions} ${sessions === 1 ? 'samling' : 'samlingar'}`,
  measure: ({ plan, ref, title }) => `${title} (${plan}, tiltak ${ref})`,
  corrected: 'Oppmøtet er retta, og kravet for å fullføre kurset er ikkje oppfylt.',
};

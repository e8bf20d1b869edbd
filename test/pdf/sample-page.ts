import type { CertificatePage } from '@kompetanse/api/src/platform/pdf/certificate-page.ts';

/** A certificate as the municipality would give it; the person is invented. */
export const samplePage: CertificatePage = {
  lang: 'nb',
  issuedAt: '2026-12-01T09:30:00Z',
  issuer: { name: 'Åmot kommune', unit: 'Sektor oppvekst' },
  number: 'AK-2026-000000',
  holder: 'Åse Øverbø-Nærland',
  course: {
    name: 'COS-P: Trygghetssirkelen',
    subtitle: 'Circle of Security Parenting – kurs for ansatte i barnehage og skole',
  },
  facts: [
    { term: 'Omfang', detail: '24 timer' },
    { term: 'Periode', detail: '14. september – 30. november 2026' },
    { term: 'Sted', detail: 'Rena' },
    { term: 'Oppmøte', detail: '8 av 8 samlinger' },
    {
      term: 'Del av',
      detail: 'Kompetanseprogram for alle ansatte (Handlingsplan for trivsel og læringsmiljø, tiltak 1)',
    },
  ],
  goals: [
    'kjenne trygghetssirkelen og bruke den til å forstå barns behov for nærhet og utforskning',
    'observere samspill og skille mellom egne følelser og barnets signaler',
    'støtte barn i å regulere følelser, og reparere når relasjonen ryker',
    'ta med foresatte i veiledning bygd på øyeblikk der samspillet lykkes',
  ],
  signatory: { name: 'Kari Nordås', role: 'Sektorleder oppvekst', placeAndDate: 'Rena, 1. desember 2026' },
  verifyUrl: 'https://kompetanse.amot.example/v/000000-K7QX9M2P',
  labels: {
    title: 'Kursbevis',
    number: 'Bevis nr.',
    confirms: 'Det bekreftes herved at',
    completed: 'har gjennomført',
    facts: 'Om kurset',
    goals: 'Læringsmål',
    goalsLead: 'Deltakeren har arbeidet med å',
    issuedBy: 'Utstedt av',
    noSignature: 'Utstedt elektronisk og gyldig uten underskrift.',
    verify: 'Kontroller beviset:',
    logoAlt: 'Skjold med et grantre over en bølge',
    qrAlt: 'QR-kode som åpner kontrollsiden for dette beviset',
  },
};

/** The sample with another name. */
export function heldBy(holder: string): CertificatePage {
  return { ...samplePage, holder };
}

import { recordImport as file } from '../record-import.ts';

const { employee, competence, obtainedOn, expiresOn, level, credits, note, key } = file.columns;

/** Kompetanse fra en fil fra personalsystemet. */
export const recordImport = {
  link: 'Importer kompetanse',
  title: 'Importer kompetanse',
  lead: 'Fra en CSV-fil fra personalsystemet. Det som kommer med filen, teller som bekreftet.',
  back: 'Til folk',
  doneCounts: (created: string, changed: string, unchanged: string) =>
    `${created} nye, ${changed} endret, ${unchanged} er som før.`,
  toList: 'Se importene',
  create: 'Ny registrering',
  aboutText: [
    'Én rad er én registrering: at en ansatt har en kompetanse.',
    'En registrering kjennes igjen på ansattnummer, kompetanse og dagen den ble oppnådd. Med en nøkkel kjennes den igjen på nøkkelen, så kan også dagen rettes.',
    'Det som er likt, røres ikke. En tom celle tømmer feltet; en kolonne som mangler, lar det stå. Det filen ikke nevner, blir stående.',
    'Det de ansatte har registrert selv, kursbevis og studier røres aldri. Den ansatte ser det som kommer med filen, men kan ikke endre det.',
  ],
  exampleFile: 'eksempel-kompetanse.csv',
  exampleCompetence: 'Førstehjelp for barn',
  exampleNote: 'Røde Kors',
  fields: [
    { name: employee, needed: true, content: 'Nummeret fra importen av de ansatte. Aldri fødselsnummer.' },
    { name: competence, needed: true, content: 'Navnet slik det står under Kompetanser.' },
    { name: obtainedOn, needed: true, content: 'En dato, i dag eller tidligere: 01.08.2026.' },
    { name: expiresOn, needed: false, content: 'Siste dag. Ellers så lenge kompetansen gjelder.' },
    { name: level, needed: false, content: 'Et tall fra 1 til 4.' },
    { name: credits, needed: false, content: 'Må stå når kompetansen regnes i studiepoeng.' },
    { name: note, needed: false, content: 'Høyst 500 tegn. Den ansatte og lederne leser den.' },
    { name: key, needed: false, content: 'Det personalsystemet kaller registreringen, høyst 60 tegn.' },
  ],
};

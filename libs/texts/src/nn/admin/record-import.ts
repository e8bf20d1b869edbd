import type { recordImport as bokmal } from '../../nb/admin/record-import.ts';
import { recordImport as file } from '../record-import.ts';

const { employee, competence, obtainedOn, expiresOn, level, credits, note, key } = file.columns;

/** Kompetanse frå ei fil frå personalsystemet. */
export const recordImport: typeof bokmal = {
  link: 'Importer kompetanse',
  title: 'Importer kompetanse',
  lead: 'Frå ei CSV-fil frå personalsystemet. Det som kjem med fila, tel som stadfesta.',
  back: 'Til folk',
  doneCounts: (created, changed, unchanged) => `${created} nye, ${changed} endra, ${unchanged} er som før.`,
  toList: 'Sjå importane',
  create: 'Ny registrering',
  aboutText: [
    'Éi rad er éi registrering: at ein tilsett har ein kompetanse.',
    'Ei registrering blir kjend att på tilsettnummer, kompetanse og dagen ho vart oppnådd. Med ein nøkkel blir ho kjend att på nøkkelen, så kan òg dagen rettast.',
    'Det som er likt, blir ikkje rørt. Ei tom celle tømmer feltet; ein kolonne som manglar, lèt det stå. Det fila ikkje nemner, blir ståande.',
    'Det dei tilsette har registrert sjølve, kursbevis og studium blir aldri rørt. Den tilsette ser det som kjem med fila, men kan ikkje endre det.',
  ],
  exampleFile: 'eksempel-kompetanse.csv',
  exampleCompetence: 'Førstehjelp for barn',
  exampleNote: 'Raude Krossen',
  fields: [
    { name: employee, needed: true, content: 'Nummeret frå importen av dei tilsette. Aldri fødselsnummer.' },
    { name: competence, needed: true, content: 'Namnet slik det står under Kompetansar.' },
    { name: obtainedOn, needed: true, content: 'Ein dato, i dag eller tidlegare: 01.08.2026.' },
    { name: expiresOn, needed: false, content: 'Siste dag. Elles så lenge kompetansen gjeld.' },
    { name: level, needed: false, content: 'Eit tal frå 1 til 4.' },
    { name: credits, needed: false, content: 'Må stå når kompetansen blir rekna i studiepoeng.' },
    { name: note, needed: false, content: 'Høgst 500 teikn. Den tilsette og leiarane les han.' },
    { name: key, needed: false, content: 'Det personalsystemet kallar registreringa, høgst 60 teikn.' },
  ],
};

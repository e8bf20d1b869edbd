import type { runImport as bokmal } from '../../nb/admin/run-import.ts';
import { runFiles } from '../run-files.ts';
import { runImport as file } from '../run-import.ts';

const { key, code, host, place, startsAt, endsAt, capacity } = runFiles.runs.columns;
const { title, minParticipants, opensAt, closesAt, cancelUntil, approval } = file.columns;

/** Gjennomføringar frå ei fil. */
export const runImport: typeof bokmal = {
  link: 'Importer',
  title: 'Importer gjennomføringar',
  lead: 'Frå ei CSV-fil, til dømes lista du har lasta ned og endra i Excel. Nye gjennomføringar blir utkast.',
  doneCounts: (created, changed, unchanged) => `${created} nye utkast, ${changed} endra, ${unchanged} er som før.`,
  toList: 'Sjå gjennomføringane',
  course: 'Kurs',
  key: 'Nøkkel',
  starts: 'Startar',
  sessions: 'Samlingar',
  create: 'Nytt utkast',
  aboutText: [
    'Éi rad er éi samling. Fleire rader med same nøkkel er samlingane i same gjennomføring.',
    'Nøkkelen kjenner att ei gjennomføring. Ein ny nøkkel gir eit nytt utkast; ein kjend nøkkel endrar ho som er der. Det som er likt, blir ikkje rørt.',
    'I lista du lastar ned, har kvar gjennomføring éi rad frå første start til siste slutt. Ei slik rad lèt samlingane stå.',
    'Er gjennomføringa opna for påmelding, endrar fila berre stad, vert, plassar og fristar. Samlingane endrar du i Kompetanse, så alle får beskjed.',
  ],
  exampleFile: 'eksempel-gjennomforingar.csv',
  examplePlace: 'Biblioteket',
  exampleHost: 'Rena skole',
  fields: [
    { name: key, needed: true, content: 'Det du sjølv kallar gjennomføringa, høgst 60 teikn.' },
    { name: code, needed: true, content: 'Koden i kursbeskrivinga.' },
    { name: host, needed: true, content: 'Namnet på eininga, eller nøkkelen til eininga.' },
    { name: place, needed: true, content: 'Der samlinga er.' },
    { name: startsAt, needed: true, content: 'Dag og klokkeslett: 11.01.2027 18:00.' },
    { name: endsAt, needed: true, content: 'Same dag, seinare.' },
    { name: capacity, needed: true, content: 'Eit heilt tal frå 1 til 2000.' },
    { name: title, needed: false, content: 'Det samlinga heiter. Elles «Samling 1», «Samling 2».' },
    { name: minParticipants, needed: false, content: 'Minste tal på deltakarar. Elles 1.' },
    { name: opensAt, needed: false, content: 'Dag og klokkeslett. Elles med ein gong.' },
    { name: closesAt, needed: false, content: 'Dag og klokkeslett. Elles ei veke før start.' },
    { name: cancelUntil, needed: false, content: 'Dag og klokkeslett. Elles ei veke før start.' },
    { name: approval, needed: false, content: 'Kven som godkjenner, med orda frå skjemaet. Elles ingen.' },
  ],
};

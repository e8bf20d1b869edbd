import { runFiles } from '../run-files.ts';
import { runImport as file } from '../run-import.ts';

const { key, code, host, place, startsAt, endsAt, capacity } = runFiles.runs.columns;
const { title, minParticipants, opensAt, closesAt, cancelUntil, approval } = file.columns;

/** Gjennomføringer fra en fil. */
export const runImport = {
  link: 'Importer',
  title: 'Importer gjennomføringer',
  lead: 'Fra en CSV-fil, for eksempel listen du har lastet ned og endret i Excel. Nye gjennomføringer blir utkast.',
  doneCounts: (created: string, changed: string, unchanged: string) =>
    `${created} nye utkast, ${changed} endret, ${unchanged} er som før.`,
  toList: 'Se gjennomføringene',
  course: 'Kurs',
  key: 'Nøkkel',
  starts: 'Starter',
  sessions: 'Samlinger',
  create: 'Nytt utkast',
  aboutText: [
    'Én rad er én samling. Flere rader med samme nøkkel er samlingene i samme gjennomføring.',
    'Nøkkelen kjenner igjen en gjennomføring. En ny nøkkel gir et nytt utkast; en kjent nøkkel endrer den som er der. Det som er likt, røres ikke.',
    'I listen du laster ned, har hver gjennomføring én rad fra første start til siste slutt. En slik rad lar samlingene stå.',
    'Er gjennomføringen åpnet for påmelding, endrer filen bare sted, vert, plasser og frister. Samlingene endrer du i Kompetanse, så alle får beskjed.',
  ],
  exampleFile: 'eksempel-gjennomforinger.csv',
  examplePlace: 'Biblioteket',
  exampleHost: 'Rena skole',
  fields: [
    { name: key, needed: true, content: 'Det du selv kaller gjennomføringen, høyst 60 tegn.' },
    { name: code, needed: true, content: 'Koden i kursbeskrivelsen.' },
    { name: host, needed: true, content: 'Navnet på enheten, eller enhetens nøkkel.' },
    { name: place, needed: true, content: 'Der samlingen er.' },
    { name: startsAt, needed: true, content: 'Dag og klokkeslett: 11.01.2027 18:00.' },
    { name: endsAt, needed: true, content: 'Samme dag, senere.' },
    { name: capacity, needed: true, content: 'Et helt tall fra 1 til 2000.' },
    { name: title, needed: false, content: 'Det samlingen heter. Ellers «Samling 1», «Samling 2».' },
    { name: minParticipants, needed: false, content: 'Minste antall deltakere. Ellers 1.' },
    { name: opensAt, needed: false, content: 'Dag og klokkeslett. Ellers med en gang.' },
    { name: closesAt, needed: false, content: 'Dag og klokkeslett. Ellers en uke før start.' },
    { name: cancelUntil, needed: false, content: 'Dag og klokkeslett. Ellers en uke før start.' },
    { name: approval, needed: false, content: 'Hvem som godkjenner, med ordene fra skjemaet. Ellers ingen.' },
  ],
};

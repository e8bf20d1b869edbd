import type { RunFileTexts } from '../nb/run-files.ts';

export const runFiles: RunFileTexts = {
  runs: {
    name: 'gjennomforingar',
    columns: {
      key: 'Nøkkel',
      code: 'Kurskode',
      course: 'Kurs',
      host: 'Vert',
      place: 'Stad',
      startsAt: 'Start',
      endsAt: 'Slutt',
      capacity: 'Plassar',
      taken: 'Opptekne',
      waiting: 'Ventar',
      state: 'Tilstand',
    },
    wrongFilter: 'Skriv dagane som 2026-12-01, og vel tilstand og rekkjefølgje frå lista.',
  },
  participants: {
    name: 'deltakarar',
    columns: {
      name: 'Namn',
      unit: 'Eining',
      title: 'Stilling',
      state: 'Tilstand',
      queuePlace: 'Plass i køen',
      askedAt: 'Meld på',
      present: 'Til stades',
      partial: 'Delvis til stades',
      sessions: 'Samlingar',
      certificate: 'Kursbevis',
    },
    guardian: 'Føresett',
  },
};

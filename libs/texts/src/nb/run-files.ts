/** Words in the files of runs and participants. */
export interface RunFileTexts {
  readonly runs: {
    readonly name: string;
    readonly columns: Readonly<
      Record<
        | 'key'
        | 'code'
        | 'course'
        | 'host'
        | 'place'
        | 'startsAt'
        | 'endsAt'
        | 'capacity'
        | 'taken'
        | 'waiting'
        | 'state',
        string
      >
    >;
    /** A filter that can not be read. */
    readonly wrongFilter: string;
  };
  readonly participants: {
    readonly name: string;
    readonly columns: Readonly<
      Record<
        | 'name'
        | 'unit'
        | 'title'
        | 'state'
        | 'queuePlace'
        | 'askedAt'
        | 'present'
        | 'partial'
        | 'sessions'
        | 'certificate',
        string
      >
    >;
    readonly guardian: string;
  };
}

export const runFiles: RunFileTexts = {
  runs: {
    name: 'gjennomforinger',
    columns: {
      key: 'Nøkkel',
      code: 'Kurskode',
      course: 'Kurs',
      host: 'Vert',
      place: 'Sted',
      startsAt: 'Start',
      endsAt: 'Slutt',
      capacity: 'Plasser',
      taken: 'Opptatt',
      waiting: 'Venter',
      state: 'Tilstand',
    },
    wrongFilter: 'Skriv dagene som 2026-12-01, og velg tilstand og rekkefølge fra listen.',
  },
  participants: {
    name: 'deltakere',
    columns: {
      name: 'Navn',
      unit: 'Enhet',
      title: 'Stilling',
      state: 'Tilstand',
      queuePlace: 'Plass i køen',
      askedAt: 'Meldt på',
      present: 'Til stede',
      partial: 'Delvis til stede',
      sessions: 'Samlinger',
      certificate: 'Kursbevis',
    },
    guardian: 'Foresatt',
  },
};

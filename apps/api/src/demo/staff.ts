/** The invented people of the demo. Nobody of these exists; surnames are made up, addresses end in .example. */

/** A person the stories speak of by name. */
export interface NamedPerson {
  readonly given: string;
  readonly family: string;
  readonly unit: string;
  readonly title: string;
  readonly profile: string;
  /** Keys of the units they lead. */
  readonly leads?: string;
  /** A role beside leadership, for the whole sector. */
  readonly role?: 'COURSE_COORDINATOR' | 'COURSE_LEADER' | 'SYSTEM_ADMIN';
  /** Shown on the sign-in page as the one to try this role with. */
  readonly signIn?:
    'EMPLOYEE' | 'UNIT_LEADER' | 'SECTOR_LEADER' | 'COURSE_COORDINATOR' | 'COURSE_LEADER' | 'SYSTEM_ADMIN';
}

// prettier-ignore
export const namedPeople: readonly NamedPerson[] = [
  { given: 'Sander', family: 'Testmoen', unit: 'rena-skole', title: 'Lærer', profile: 'LAERER', signIn: 'EMPLOYEE' },
  { given: 'Torbjørn', family: 'Demolund', unit: 'rena-skole', title: 'Rektor', profile: 'LEDER', leads: 'rena-skole', signIn: 'UNIT_LEADER' },
  { given: 'Vilja', family: 'Prøvestad', unit: 'oppvekstkontoret', title: 'Sektorleder oppvekst', profile: 'LEDER', leads: 'oppvekst', signIn: 'SECTOR_LEADER' },
  { given: 'Aino', family: 'Testnes', unit: 'oppvekstkontoret', title: 'Kurskoordinator', profile: 'RADGIVER', role: 'COURSE_COORDINATOR', signIn: 'COURSE_COORDINATOR' },
  { given: 'Marius', family: 'Prøverud', unit: 'helsestasjon', title: 'COS-P-veileder', profile: 'HELSESYKEPLEIER', role: 'COURSE_LEADER', signIn: 'COURSE_LEADER' },
  { given: 'Ingunn', family: 'Systemli', unit: 'oppvekstkontoret', title: 'Systemansvarlig', profile: 'RADGIVER', role: 'SYSTEM_ADMIN', signIn: 'SYSTEM_ADMIN' },
  { given: 'Samira', family: 'Testvik', unit: 'amot-ungdomsskole', title: 'Rektor', profile: 'LEDER', leads: 'amot-ungdomsskole' },
  { given: 'Eirik', family: 'Mønsterdal', unit: 'osen-oppvekstsenter', title: 'Rektor', profile: 'LEDER', leads: 'osen-oppvekstsenter' },
  { given: 'Nora', family: 'Skissevik', unit: 'amot-montessori', title: 'Daglig leder', profile: 'LEDER', leads: 'amot-montessori' },
  { given: 'Liv', family: 'Prøvdal', unit: 'kommunal-barnehage-1', title: 'Styrer', profile: 'LEDER', leads: 'kommunal-barnehage-1|kommunal-barnehage-2|kommunal-barnehage-3' },
  { given: 'Hassan', family: 'Utkastnes', unit: 'privat-barnehage-1', title: 'Styrer', profile: 'LEDER', leads: 'privat-barnehage-1' },
  { given: 'Marte', family: 'Skissehaug', unit: 'privat-barnehage-2', title: 'Styrer', profile: 'LEDER', leads: 'privat-barnehage-2' },
  { given: 'Oda', family: 'Demoli', unit: 'helsestasjon', title: 'Avdelingsleder', profile: 'LEDER', leads: 'helsestasjon' },
  { given: 'Henrik', family: 'Eksempelberg', unit: 'barnevern', title: 'Enhetsleder', profile: 'LEDER', leads: 'barnevern' },
  { given: 'Ragnhild', family: 'Mønsterhus', unit: 'kultur', title: 'Enhetsleder', profile: 'LEDER', leads: 'kultur' },
  { given: 'Leila', family: 'Eksempelhaug', unit: 'rena-skole', title: 'Fagarbeider', profile: 'FAGARBEIDER' },
];

/** How many others a unit has, and what they are, in turn. */
export const crowds: readonly {
  readonly unit: string;
  readonly count: number;
  readonly profiles: readonly (readonly [string, string])[];
}[] = [
  {
    unit: 'rena-skole',
    count: 45,
    profiles: [
      ['LAERER', 'Lærer'],
      ['LAERER', 'Kontaktlærer'],
      ['LAERER', 'Lærer'],
      ['FAGARBEIDER', 'Fagarbeider'],
      ['SPESIALPEDAGOG', 'Spesialpedagog'],
    ],
  },
  {
    unit: 'amot-ungdomsskole',
    count: 31,
    profiles: [
      ['LAERER', 'Lærer'],
      ['LAERER', 'Kontaktlærer'],
      ['LAERER', 'Lærer'],
      ['MILJOTERAPEUT', 'Miljøterapeut'],
      ['FAGARBEIDER', 'Fagarbeider'],
    ],
  },
  {
    unit: 'osen-oppvekstsenter',
    count: 17,
    profiles: [
      ['LAERER', 'Lærer'],
      ['BARNEHAGELAERER', 'Barnehagelærer'],
      ['FAGARBEIDER', 'Fagarbeider'],
    ],
  },
  {
    unit: 'amot-montessori',
    count: 13,
    profiles: [
      ['LAERER', 'Lærer'],
      ['ASSISTENT', 'Assistent'],
    ],
  },
  {
    unit: 'kommunal-barnehage-1',
    count: 21,
    profiles: [
      ['PEDAGOGISK_LEDER', 'Pedagogisk leder'],
      ['BARNEHAGELAERER', 'Barnehagelærer'],
      ['FAGARBEIDER', 'Fagarbeider'],
      ['ASSISTENT', 'Assistent'],
    ],
  },
  {
    unit: 'kommunal-barnehage-2',
    count: 20,
    profiles: [
      ['PEDAGOGISK_LEDER', 'Pedagogisk leder'],
      ['BARNEHAGELAERER', 'Barnehagelærer'],
      ['FAGARBEIDER', 'Fagarbeider'],
    ],
  },
  {
    unit: 'kommunal-barnehage-3',
    count: 20,
    profiles: [
      ['PEDAGOGISK_LEDER', 'Pedagogisk leder'],
      ['FAGARBEIDER', 'Fagarbeider'],
      ['ASSISTENT', 'Assistent'],
    ],
  },
  {
    unit: 'privat-barnehage-1',
    count: 19,
    profiles: [
      ['PEDAGOGISK_LEDER', 'Pedagogisk leder'],
      ['FAGARBEIDER', 'Fagarbeider'],
      ['BARNEHAGELAERER', 'Barnehagelærer'],
    ],
  },
  {
    unit: 'privat-barnehage-2',
    count: 19,
    profiles: [
      ['PEDAGOGISK_LEDER', 'Pedagogisk leder'],
      ['ASSISTENT', 'Assistent'],
    ],
  },
  {
    unit: 'helsestasjon',
    count: 8,
    profiles: [
      ['HELSESYKEPLEIER', 'Helsesykepleier'],
      ['HELSESYKEPLEIER', 'Helsesykepleier'],
      ['JORDMOR', 'Jordmor'],
    ],
  },
  { unit: 'barnevern', count: 8, profiles: [['BARNEVERNKONSULENT', 'Barnevernkonsulent']] },
  { unit: 'pp-tjenesten', count: 7, profiles: [['PP_RADGIVER', 'PP-rådgiver']] },
  { unit: 'sfo', count: 5, profiles: [['SFO_MEDARBEIDER', 'SFO-medarbeider']] },
  { unit: 'folkebiblioteket', count: 2, profiles: [['KULTURARBEIDER', 'Bibliotekar']] },
  { unit: 'kulturskolen', count: 2, profiles: [['KULTURARBEIDER', 'Kulturskolelærer']] },
  { unit: 'oppvekstkontoret', count: 1, profiles: [['SPESIALPEDAGOG', 'Spesialpedagog']] },
];

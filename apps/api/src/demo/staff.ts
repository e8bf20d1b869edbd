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
  { given: 'Liv', family: 'Prøvdal', unit: 'kommunal-barnehage-1', title: 'Styrer', profile: 'LEDER', leads: 'kommunal-barnehage-1|kommunal-barnehage-2|kommunal-barnehage-3', signIn: 'UNIT_LEADER' },
  { given: 'Hassan', family: 'Utkastnes', unit: 'privat-barnehage-1', title: 'Styrer', profile: 'LEDER', leads: 'privat-barnehage-1' },
  { given: 'Marte', family: 'Skissehaug', unit: 'privat-barnehage-2', title: 'Styrer', profile: 'LEDER', leads: 'privat-barnehage-2' },
  { given: 'Oda', family: 'Demoli', unit: 'helsestasjon', title: 'Avdelingsleder', profile: 'LEDER', leads: 'helsestasjon' },
  { given: 'Henrik', family: 'Eksempelberg', unit: 'barnevern', title: 'Enhetsleder', profile: 'LEDER', leads: 'barnevern' },
  { given: 'Ragnhild', family: 'Mønsterhus', unit: 'kultur', title: 'Enhetsleder', profile: 'LEDER', leads: 'kultur' },
  { given: 'Leila', family: 'Eksempelhaug', unit: 'rena-skole', title: 'Fagarbeider', profile: 'FAGARBEIDER' },
  { given: 'Jorunn', family: 'Skissemo', unit: 'pp-tjenesten', title: 'PP-rådgiver og kursholder', profile: 'PP_RADGIVER', role: 'COURSE_LEADER' },
];

/** The employee number of the n-th person, counted from one: D0001 and on. */
export function employeeNumber(n: number): string {
  return `D${String(n).padStart(4, '0')}`;
}

/** The employee number of somebody the stories speak of. */
export function namedNumber(given: string, family: string): string {
  const index = namedPeople.findIndex((person) => person.given === given && person.family === family);
  if (index < 0) throw new Error(`The demo has no ${given} ${family}`);
  return employeeNumber(index + 1);
}

/** Those whom somebody signs in as to try the product. */
export const signInNumbers: ReadonlySet<string> = new Set(
  namedPeople.flatMap((person, index) => (person.signIn ? [employeeNumber(index + 1)] : [])),
);

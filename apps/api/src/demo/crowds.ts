/** How many others a unit has beside the named ones, and what they are, in turn: profile and title. */
export interface Crowd {
  readonly unit: string;
  readonly count: number;
  readonly profiles: readonly (readonly [profile: string, title: string])[];
}

const teacher = ['LAERER', 'Lærer'] as const;
const classTeacher = ['LAERER', 'Kontaktlærer'] as const;
const specialTeacher = ['SPESIALPEDAGOG', 'Spesialpedagog'] as const;
const skilled = ['FAGARBEIDER', 'Fagarbeider'] as const;
const therapist = ['MILJOTERAPEUT', 'Miljøterapeut'] as const;
const assistant = ['ASSISTENT', 'Assistent'] as const;
const pedagogue = ['PEDAGOGISK_LEDER', 'Pedagogisk leder'] as const;
const kindergartenTeacher = ['BARNEHAGELAERER', 'Barnehagelærer'] as const;
const nurse = ['HELSESYKEPLEIER', 'Helsesykepleier'] as const;

// A table is read by its columns.
// prettier-ignore
export const crowds: readonly Crowd[] = [
  { unit: 'rena-skole', count: 45, profiles: [teacher, classTeacher, teacher, skilled, specialTeacher] },
  { unit: 'amot-ungdomsskole', count: 31, profiles: [teacher, classTeacher, teacher, therapist, skilled] },
  { unit: 'osen-oppvekstsenter', count: 17, profiles: [teacher, kindergartenTeacher, skilled] },
  { unit: 'amot-montessori', count: 13, profiles: [teacher, assistant] },
  { unit: 'kommunal-barnehage-1', count: 21, profiles: [pedagogue, kindergartenTeacher, skilled, assistant] },
  { unit: 'kommunal-barnehage-2', count: 20, profiles: [pedagogue, kindergartenTeacher, skilled] },
  { unit: 'kommunal-barnehage-3', count: 20, profiles: [pedagogue, skilled, assistant] },
  { unit: 'privat-barnehage-1', count: 19, profiles: [pedagogue, skilled, kindergartenTeacher] },
  { unit: 'privat-barnehage-2', count: 19, profiles: [pedagogue, assistant] },
  { unit: 'helsestasjon', count: 8, profiles: [nurse, nurse, ['JORDMOR', 'Jordmor']] },
  { unit: 'barnevern', count: 8, profiles: [['BARNEVERNKONSULENT', 'Barnevernkonsulent']] },
  { unit: 'pp-tjenesten', count: 6, profiles: [['PP_RADGIVER', 'PP-rådgiver']] },
  { unit: 'sfo', count: 5, profiles: [['SFO_MEDARBEIDER', 'SFO-medarbeider']] },
  { unit: 'folkebiblioteket', count: 2, profiles: [['KULTURARBEIDER', 'Bibliotekar']] },
  { unit: 'kulturskolen', count: 2, profiles: [['KULTURARBEIDER', 'Kulturskolelærer']] },
  { unit: 'oppvekstkontoret', count: 1, profiles: [specialTeacher] },
];

import type { ApplicationState, SubjectArea } from '@kompetanse/domain/further-education';

/** One application of the demo; the person is the n-th of the unit by employee number, leaders left out. */
export interface DemoStudy {
  /** First year of the school year: 2020 is 2020/21. */
  readonly year: number;
  readonly unit: string;
  readonly nth: number;
  readonly study: string;
  readonly institution: string;
  readonly area: SubjectArea;
  readonly credits: number;
  readonly state: ApplicationState;
  /** The unit leader said no, the owner yes. */
  readonly against?: true;
}

const psychosocial = {
  study: 'Psykososialt arbeid med barn og unge',
  institution: 'Høgskolen i Innlandet',
  area: 'PSYCHOSOCIAL',
  credits: 60,
} as const;
const specialNeeds = {
  study: 'Spesialpedagogikk 1',
  institution: 'OsloMet',
  area: 'SPECIAL_NEEDS',
  credits: 30,
} as const;
const milieu = {
  study: 'Bachelor i vernepleie, deltid',
  institution: 'Høgskolen i Innlandet',
  area: 'PSYCHOSOCIAL',
  credits: 120,
} as const;
const guidance = { study: 'Veiledningspedagogikk', institution: 'NTNU', area: 'PEDAGOGY', credits: 30 } as const;
const leader = { study: 'Rektorutdanning', institution: 'BI', area: 'LEADERSHIP', credits: 30 } as const;

/** 24 studies that have begun: 3, 4, 4, 3, 3, 4 and 3 in the school years 2020/21 to 2026/27. */
export const begunStudies: readonly DemoStudy[] = [
  { year: 2020, unit: 'rena-skole', nth: 1, ...psychosocial, state: 'COMPLETED' },
  { year: 2020, unit: 'amot-ungdomsskole', nth: 1, ...specialNeeds, state: 'COMPLETED' },
  { year: 2020, unit: 'helsestasjon', nth: 1, ...psychosocial, state: 'COMPLETED' },
  { year: 2021, unit: 'rena-skole', nth: 2, ...specialNeeds, state: 'COMPLETED' },
  { year: 2021, unit: 'kommunale-barnehager', nth: 1, ...psychosocial, state: 'COMPLETED' },
  { year: 2021, unit: 'osen-oppvekstsenter', nth: 1, ...guidance, state: 'COMPLETED' },
  { year: 2021, unit: 'barnevern', nth: 1, ...psychosocial, state: 'DROPPED_OUT' },
  { year: 2022, unit: 'rena-skole', nth: 3, ...milieu, state: 'COMPLETED' },
  { year: 2022, unit: 'amot-ungdomsskole', nth: 2, ...psychosocial, state: 'COMPLETED' },
  { year: 2022, unit: 'kommunale-barnehager', nth: 2, ...guidance, state: 'COMPLETED' },
  { year: 2022, unit: 'private-barnehager', nth: 1, ...psychosocial, state: 'COMPLETED' },
  { year: 2023, unit: 'rena-skole', nth: 4, ...psychosocial, state: 'COMPLETED', against: true },
  { year: 2023, unit: 'osen-oppvekstsenter', nth: 2, ...specialNeeds, state: 'COMPLETED' },
  { year: 2023, unit: 'kommunale-barnehager', nth: 3, ...psychosocial, state: 'COMPLETED' },
  { year: 2024, unit: 'rena-skole', nth: 5, ...milieu, state: 'STARTED' },
  { year: 2024, unit: 'amot-ungdomsskole', nth: 3, ...guidance, state: 'COMPLETED' },
  { year: 2024, unit: 'helsestasjon', nth: 2, ...psychosocial, state: 'STARTED' },
  { year: 2025, unit: 'rena-skole', nth: 6, ...milieu, state: 'STARTED' },
  { year: 2025, unit: 'kommunale-barnehager', nth: 4, ...specialNeeds, state: 'DEFERRED' },
  { year: 2025, unit: 'private-barnehager', nth: 2, ...psychosocial, state: 'STARTED' },
  { year: 2025, unit: 'barnevern', nth: 2, ...psychosocial, state: 'STARTED' },
  { year: 2026, unit: 'rena-skole', nth: 7, ...specialNeeds, state: 'STARTED' },
  { year: 2026, unit: 'amot-ungdomsskole', nth: 4, ...psychosocial, state: 'STARTED' },
  { year: 2026, unit: 'osen-oppvekstsenter', nth: 3, ...psychosocial, state: 'STARTED' },
];

/** What lies on somebody's desk on the first day, in the round that is open. */
export const pendingStudies: readonly DemoStudy[] = [
  { year: 2027, unit: 'rena-skole', nth: 8, ...psychosocial, state: 'SUBMITTED' },
  { year: 2027, unit: 'rena-skole', nth: 9, ...specialNeeds, state: 'RECOMMENDED' },
  { year: 2027, unit: 'kommunale-barnehager', nth: 5, ...psychosocial, state: 'RECOMMENDED' },
  { year: 2027, unit: 'amot-ungdomsskole', nth: 5, ...leader, state: 'NOT_RECOMMENDED' },
  { year: 2027, unit: 'private-barnehager', nth: 3, ...psychosocial, state: 'SUBMITTED' },
  { year: 2026, unit: 'helsestasjon', nth: 3, ...guidance, state: 'APPROVED' },
  { year: 2026, unit: 'kommunale-barnehager', nth: 6, ...specialNeeds, state: 'REFUSED' },
];

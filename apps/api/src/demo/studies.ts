import type { ApplicationState, FundingScheme, SubjectArea } from '@kompetanse/domain/further-education';

export interface Study {
  readonly study: string;
  readonly institution: string;
  readonly area: SubjectArea;
  readonly credits: number;
  readonly years: number;
  readonly scheme: FundingScheme;
  readonly second?: FundingScheme;
  readonly leavePercent?: number;
  readonly costNok: number;
  readonly motivation: string;
}

/** One application of the demo; the person is the n-th of the unit by employee number, leaders and sign-ins left out. */
export interface DemoApplication extends Study {
  /** First year of the school year it is for: 2020 is 2020/21. Null: the round that is open now. */
  readonly year: number | null;
  readonly unit: string;
  readonly nth: number;
  readonly state: ApplicationState;
  /** What is to be seen of the study itself. */
  readonly situation?: 'LATE' | 'WAITS' | 'RETAKEN' | 'BOUND' | 'RELEASED' | 'TO_SIGN';
  /** The unit leader said no, the owner yes. */
  readonly against?: true;
  /** Why the student asks to wait with the study, this week. */
  readonly asks?: string;
  /** A letter of admission is attached. */
  readonly paper?: true;
}

// Tables are read by their columns.
// prettier-ignore
const psychosocial: Study = { study: 'Psykososialt arbeid med barn og unge', institution: 'Høgskolen i Innlandet', area: 'PSYCHOSOCIAL', credits: 60, years: 2, scheme: 'SUBSTITUTE', second: 'STIPEND', leavePercent: 30, costNok: 24_000,
  motivation: 'Jeg møter barn som strever hver dag, og vil forstå mer av hva som ligger bak. Det jeg lærer, tar jeg med til kollegaene på teamtid.' };
// prettier-ignore
const specialNeeds: Study = { study: 'Spesialpedagogikk 1', institution: 'OsloMet', area: 'SPECIAL_NEEDS', credits: 30, years: 1, scheme: 'SUBSTITUTE', second: 'STIPEND', leavePercent: 20, costNok: 12_000,
  motivation: 'Vi trenger flere som kan tilpasse opplæringen i klasserommet, så færre må ut av fellesskapet for å få hjelp.' };
// prettier-ignore
const socialEducator: Study = { study: 'Bachelor i vernepleie, deltid', institution: 'Høgskolen i Innlandet', area: 'PSYCHOSOCIAL', credits: 120, years: 4, scheme: 'STIPEND', costNok: 18_000,
  motivation: 'Jeg er fagarbeider og ønsker å bli miljøterapeut. Skolen går over til slike stillinger, og jeg kjenner barna her.' };
// prettier-ignore
const guidance: Study = { study: 'Veiledningspedagogikk', institution: 'NTNU', area: 'PEDAGOGY', credits: 30, years: 1, scheme: 'OWN_LEAVE', costNok: 9_500,
  motivation: 'Jeg veileder nyutdannede og studenter, og vil gjøre det bedre og mer planlagt enn i dag.' };
// prettier-ignore
const leadership: Study = { study: 'Rektorutdanning', institution: 'Handelshøyskolen BI', area: 'LEADERSHIP', credits: 30, years: 1, scheme: 'OWN_LEAVE', costNok: 15_000,
  motivation: 'Jeg er trinnleder og vil kunne ta et større ansvar for læringsmiljøet på hele skolen.' };

/** 24 studies that have begun: 3, 4, 4, 3, 3, 4 and 3 in the school years 2020/21 to 2026/27 (domain paper § 7). */
// prettier-ignore
export const begunStudies: readonly DemoApplication[] = [
  { year: 2020, unit: 'rena-skole', nth: 2, state: 'COMPLETED', ...psychosocial },
  { year: 2020, unit: 'amot-ungdomsskole', nth: 1, state: 'COMPLETED', ...specialNeeds },
  { year: 2020, unit: 'helsestasjon', nth: 1, state: 'COMPLETED', ...psychosocial, scheme: 'STIPEND' },
  { year: 2021, unit: 'rena-skole', nth: 3, state: 'COMPLETED', ...specialNeeds },
  { year: 2021, unit: 'kommunale-barnehager', nth: 1, state: 'COMPLETED', ...psychosocial, scheme: 'STIPEND' },
  { year: 2021, unit: 'osen-oppvekstsenter', nth: 1, state: 'COMPLETED', ...guidance },
  { year: 2021, unit: 'barnevern', nth: 1, state: 'DROPPED_OUT', ...psychosocial, scheme: 'STIPEND' },
  { year: 2022, unit: 'rena-skole', nth: 4, state: 'COMPLETED', ...guidance },
  { year: 2022, unit: 'amot-ungdomsskole', nth: 2, state: 'COMPLETED', ...psychosocial },
  { year: 2022, unit: 'kommunale-barnehager', nth: 2, state: 'COMPLETED', ...guidance },
  { year: 2022, unit: 'private-barnehager', nth: 1, state: 'COMPLETED', ...psychosocial, scheme: 'STIPEND' },
  { year: 2023, unit: 'rena-skole', nth: 5, state: 'COMPLETED', ...psychosocial, against: true },
  { year: 2023, unit: 'osen-oppvekstsenter', nth: 2, state: 'COMPLETED', ...specialNeeds },
  { year: 2023, unit: 'kommunale-barnehager', nth: 3, state: 'COMPLETED', ...psychosocial, scheme: 'STIPEND' },
  { year: 2024, unit: 'rena-skole', nth: 1, state: 'STARTED', ...socialEducator },
  { year: 2024, unit: 'amot-ungdomsskole', nth: 3, state: 'COMPLETED', ...guidance },
  { year: 2024, unit: 'helsestasjon', nth: 2, state: 'COMPLETED', ...psychosocial, scheme: 'STIPEND' },
  { year: 2025, unit: 'rena-skole', nth: 6, state: 'STARTED', situation: 'RETAKEN', ...socialEducator, asks: 'Jeg er vikar for avdelingslederen dette skoleåret.' },
  { year: 2025, unit: 'kommunale-barnehager', nth: 4, state: 'DEFERRED', ...specialNeeds, scheme: 'STIPEND' },
  { year: 2025, unit: 'private-barnehager', nth: 2, state: 'STARTED', situation: 'LATE', ...psychosocial, scheme: 'STIPEND' },
  { year: 2025, unit: 'barnevern', nth: 2, state: 'STARTED', situation: 'WAITS', ...psychosocial, scheme: 'STIPEND' },
  { year: 2026, unit: 'rena-skole', nth: 7, state: 'STARTED', situation: 'BOUND', ...specialNeeds },
  { year: 2026, unit: 'amot-ungdomsskole', nth: 4, state: 'STARTED', situation: 'RELEASED', ...psychosocial },
  { year: 2026, unit: 'osen-oppvekstsenter', nth: 3, state: 'STARTED', situation: 'TO_SIGN', ...psychosocial },
];

/** What was refused, what can start any day, and what lies on somebody's desk on the first day. */
// prettier-ignore
export const otherApplications: readonly DemoApplication[] = [
  { year: 2026, unit: 'kommunale-barnehager', nth: 6, state: 'REFUSED', ...specialNeeds },
  { year: 2026, unit: 'helsestasjon', nth: 3, state: 'APPROVED', ...guidance },
  { year: null, unit: 'rena-skole', nth: 8, state: 'SUBMITTED', paper: true, ...psychosocial },
  { year: null, unit: 'rena-skole', nth: 9, state: 'RECOMMENDED', ...specialNeeds },
  { year: null, unit: 'kommunale-barnehager', nth: 5, state: 'RECOMMENDED', paper: true, ...psychosocial, scheme: 'STIPEND' },
  { year: null, unit: 'amot-ungdomsskole', nth: 5, state: 'NOT_RECOMMENDED', ...leadership },
  { year: null, unit: 'amot-ungdomsskole', nth: 8, state: 'EXTERNAL_PENDING', ...specialNeeds },
  { year: null, unit: 'osen-oppvekstsenter', nth: 4, state: 'EXTERNAL_PENDING', ...specialNeeds, scheme: 'STIPEND' },
  { year: null, unit: 'rena-skole', nth: 12, state: 'UNFUNDED', ...specialNeeds },
  { year: null, unit: 'private-barnehager', nth: 3, state: 'SUBMITTED', ...psychosocial, scheme: 'STIPEND' },
];

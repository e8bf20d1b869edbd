/** Who of the municipality a demo run draws its people from. */
export type Pool = 'SCHOOL' | 'KINDERGARTEN' | 'SERVICES' | 'RENA' | 'GUARDIANS' | 'STAFF';

/** One run of the demo, dated from the day the product is first started. */
export interface DemoRun {
  readonly course: string;
  /** Key of the unit that hosts it. */
  readonly host: string;
  readonly place: string;
  readonly capacity: number;
  /** Days from today to the first session; negative: it has begun or is over. Sessions follow weekly. */
  readonly startsIn: number;
  /** Wall-clock time in Norway. */
  readonly at: string;
  readonly pool: Pool;
  /** How many hold a seat, an open offer, wait, or ask their leader. */
  readonly enrolled: number;
  readonly offered?: number;
  readonly waiting?: number;
  readonly asking?: number;
  readonly approval?: 'UNIT_LEADER';
  readonly promotion?: 'OFFER';
  /** COMPLETED runs have attendance, and most people completed. */
  readonly state?: 'PUBLISHED' | 'CONFIRMED' | 'IN_PROGRESS' | 'COMPLETED';
}

// A table is read by its columns.
// prettier-ignore
export const demoRuns: readonly DemoRun[] = [
  // What can be joined
  { course: 'COSP-ANSATTE', host: 'rena-skole', place: 'Rena skole, biblioteket', capacity: 16, startsIn: 9, at: '13:30', pool: 'RENA', enrolled: 9, asking: 3, approval: 'UNIT_LEADER' },
  { course: 'COSP-FORESATTE', host: 'helsestasjon', place: 'Helsestasjonen i Åmot', capacity: 10, startsIn: 14, at: '18:00', pool: 'GUARDIANS', enrolled: 9, offered: 1, waiting: 5, promotion: 'OFFER' },
  { course: 'COSP-FORESATTE', host: 'helsestasjon', place: 'Osen oppvekstsenter', capacity: 10, startsIn: 49, at: '18:00', pool: 'GUARDIANS', enrolled: 4, promotion: 'OFFER' },
  { course: 'COSP-VEILEDER', host: 'helsestasjon', place: 'Kulturhuset på Rena, møterom 2', capacity: 6, startsIn: 30, at: '09:00', pool: 'SERVICES', enrolled: 4 },
  { course: 'MITTVALG-BHG', host: 'kommunale-barnehager', place: 'Kulturhuset på Rena', capacity: 40, startsIn: 17, at: '17:00', pool: 'KINDERGARTEN', enrolled: 22 },
  { course: 'MITTVALG-SKOLE', host: 'amot-ungdomsskole', place: 'Åmot ungdomsskole, aulaen', capacity: 30, startsIn: 21, at: '14:00', pool: 'SCHOOL', enrolled: 13 },
  { course: 'KLASSEMILJO', host: 'rena-skole', place: 'Rena skole, aulaen', capacity: 60, startsIn: 25, at: '09:00', pool: 'SCHOOL', enrolled: 28 },
  { course: 'KLASSEMILJO', host: 'amot-ungdomsskole', place: 'Åmot ungdomsskole', capacity: 12, startsIn: 11, at: '09:00', pool: 'SCHOOL', enrolled: 12, waiting: 5 },
  { course: 'PIS-SINNE', host: 'helsestasjon', place: 'Helsestasjonen i Åmot', capacity: 12, startsIn: 28, at: '12:00', pool: 'SERVICES', enrolled: 7 },
  { course: 'NETTVERK', host: 'barnevern', place: 'Åmot rådhus, formannskapssalen', capacity: 20, startsIn: 35, at: '09:00', pool: 'SERVICES', enrolled: 8 },
  { course: 'SKOLE-HJEM', host: 'rena-skole', place: 'Rena skole, personalrommet', capacity: 25, startsIn: 16, at: '14:30', pool: 'SCHOOL', enrolled: 24 },
  { course: 'TRYGT-BHG', host: 'kommunale-barnehager', place: 'Kulturhuset på Rena', capacity: 80, startsIn: 23, at: '18:30', pool: 'KINDERGARTEN', enrolled: 31 },
  // What runs now, or is over and waits for attendance and completion
  { course: 'COSP-ANSATTE', host: 'osen-oppvekstsenter', place: 'Osen oppvekstsenter', capacity: 16, startsIn: -24, at: '13:30', pool: 'SCHOOL', enrolled: 11, state: 'IN_PROGRESS' },
  { course: 'SKOLE-HJEM', host: 'amot-ungdomsskole', place: 'Åmot ungdomsskole', capacity: 14, startsIn: -12, at: '14:30', pool: 'SCHOOL', enrolled: 8, state: 'IN_PROGRESS' },
  // What is done
  { course: 'MITTVALG-BHG', host: 'kommunale-barnehager', place: 'Kulturhuset på Rena', capacity: 40, startsIn: -250, at: '17:00', pool: 'KINDERGARTEN', enrolled: 38, state: 'COMPLETED' },
  { course: 'MITTVALG-SKOLE', host: 'rena-skole', place: 'Rena skole, aulaen', capacity: 40, startsIn: -220, at: '14:00', pool: 'RENA', enrolled: 31, state: 'COMPLETED' },
  { course: 'MITTVALG-SKOLE', host: 'amot-ungdomsskole', place: 'Åmot ungdomsskole', capacity: 30, startsIn: -190, at: '14:00', pool: 'SCHOOL', enrolled: 17, state: 'COMPLETED' },
  { course: 'COSP-VEILEDER', host: 'helsestasjon', place: 'Helsestasjonen i Åmot', capacity: 6, startsIn: -300, at: '09:00', pool: 'SERVICES', enrolled: 6, state: 'COMPLETED' },
];

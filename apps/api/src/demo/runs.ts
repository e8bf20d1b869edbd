import { namedNumber } from './staff.ts';

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
  /** Keys of the units whose people book; guardians when there is none. */
  readonly from: readonly string[];
  /** How many hold a seat when all has been told. */
  readonly seats: number;
  /** So many have cancelled just now, and as many of those who waited have an offer. Such runs promote by OFFER. */
  readonly offers?: number;
  /** So many wait in the queue. */
  readonly waiting?: number;
  /** The unit leader approves; so many still wait for the answer. */
  readonly asking?: number;
  /** Employee numbers of people who have a seat for certain. */
  readonly with?: readonly string[];
  /** Those who have a seat for certain missed this session. */
  readonly missed?: number;
  /** RUNNING: attendance of the sessions held is recorded. ENDED: all but the last session's is. DONE: completed, with certificates. */
  readonly story?: 'RUNNING' | 'ENDED' | 'DONE';
  /** Who leads it; Marius Prøverud when nobody else does. */
  readonly leader?: string;
}

const sander = namedNumber('Sander', 'Testmoen');
const jorunn = namedNumber('Jorunn', 'Skissemo');

const rena = ['rena-skole'];
const youth = ['amot-ungdomsskole'];
const osen = ['osen-oppvekstsenter'];
const schools = [...rena, ...youth, ...osen, 'amot-montessori'];
const kindergartens = ['kommunale-barnehager', 'private-barnehager'];
const services = ['helsestasjon', 'barnevern', 'pp-tjenesten'];
const guardians: readonly string[] = [];

const library = 'Rena skole, biblioteket';
const house = 'Kulturhuset på Rena';
const health = 'Helsestasjonen i Åmot';

// A table is read by its columns.
// prettier-ignore
export const demoRuns: readonly DemoRun[] = [
  // What can be joined
  { course: 'COSP-ANSATTE', host: 'rena-skole', place: library, capacity: 16, startsIn: 9, at: '13:30', from: rena, seats: 8, asking: 3 },
  { course: 'COSP-FORESATTE', host: 'helsestasjon', place: health, capacity: 10, startsIn: 14, at: '18:00', from: guardians, seats: 9, offers: 1, waiting: 5 },
  { course: 'COSP-FORESATTE', host: 'helsestasjon', place: 'Osen oppvekstsenter', capacity: 10, startsIn: 49, at: '18:00', from: guardians, seats: 4, offers: 0 },
  { course: 'COSP-VEILEDER', host: 'helsestasjon', place: `${house}, møterom 2`, capacity: 6, startsIn: 30, at: '09:00', from: ['helsestasjon', 'barnevern'], seats: 4 },
  { course: 'MITTVALG-BHG', host: 'kommunale-barnehager', place: house, capacity: 40, startsIn: 17, at: '14:30', from: ['kommunal-barnehage-2', 'kommunal-barnehage-3', 'privat-barnehage-1'], seats: 22, leader: jorunn },
  { course: 'MITTVALG-SKOLE', host: 'amot-ungdomsskole', place: 'Åmot ungdomsskole, aulaen', capacity: 30, startsIn: 21, at: '14:00', from: [...youth, ...osen, 'sfo'], seats: 13, leader: jorunn },
  { course: 'KLASSEMILJO', host: 'rena-skole', place: 'Rena skole, aulaen', capacity: 60, startsIn: 25, at: '09:00', from: schools, seats: 28, leader: jorunn },
  { course: 'KLASSEMILJO', host: 'amot-ungdomsskole', place: 'Åmot ungdomsskole', capacity: 12, startsIn: 11, at: '09:00', from: [...youth, ...osen], seats: 12, waiting: 4, leader: jorunn },
  { course: 'PIS-SINNE', host: 'helsestasjon', place: health, capacity: 12, startsIn: 28, at: '12:00', from: services, seats: 7 },
  { course: 'NETTVERK', host: 'barnevern', place: 'Åmot rådhus, formannskapssalen', capacity: 20, startsIn: 35, at: '09:00', from: [...services, 'kultur'], seats: 8, leader: jorunn },
  { course: 'SKOLE-HJEM', host: 'rena-skole', place: 'Rena skole, personalrommet', capacity: 25, startsIn: 16, at: '14:30', from: schools, seats: 23, leader: jorunn },
  { course: 'TRYGT-BHG', host: 'kommunale-barnehager', place: house, capacity: 80, startsIn: 23, at: '18:30', from: kindergartens, seats: 31 },
  { course: 'MITTVALG-FORNYELSE', host: 'rena-skole', place: library, capacity: 12, startsIn: 18, at: '09:00', from: rena, seats: 0, leader: jorunn },
  { course: 'MITTVALG-INSTRUKTOR', host: 'rena-skole', place: 'Rena skole, aulaen', capacity: 15, startsIn: 44, at: '09:00', from: rena, seats: 0, leader: jorunn },
  { course: 'COSP-FORNYELSE', host: 'helsestasjon', place: health, capacity: 8, startsIn: 37, at: '09:00', from: ['helsestasjon', 'barnevern'], seats: 0 },
  // What runs now, or is over and waits for its last marks
  { course: 'COSP-ANSATTE', host: 'osen-oppvekstsenter', place: 'Osen oppvekstsenter', capacity: 16, startsIn: -22, at: '16:00', from: osen, seats: 11, asking: 0, with: [sander], missed: 3, story: 'RUNNING' },
  { course: 'SKOLE-HJEM', host: 'amot-ungdomsskole', place: 'Åmot ungdomsskole', capacity: 14, startsIn: -10, at: '14:30', from: [...youth, ...rena], seats: 9, with: [sander], story: 'ENDED' },
  // What is done
  { course: 'COSP-VEILEDER', host: 'helsestasjon', place: health, capacity: 6, startsIn: -300, at: '09:00', from: ['helsestasjon', 'barnevern'], seats: 6, story: 'DONE' },
  { course: 'MITTVALG-BHG', host: 'kommunal-barnehage-1', place: 'Kommunal barnehage 1', capacity: 24, startsIn: -250, at: '17:00', from: ['kommunal-barnehage-1'], seats: 20, story: 'DONE', leader: jorunn },
  { course: 'MITTVALG-SKOLE', host: 'rena-skole', place: 'Rena skole, aulaen', capacity: 40, startsIn: -220, at: '14:00', from: rena, seats: 31, with: [sander], story: 'DONE', leader: jorunn },
  { course: 'MITTVALG-SKOLE', host: 'amot-ungdomsskole', place: 'Åmot ungdomsskole', capacity: 30, startsIn: -190, at: '14:00', from: [...youth, ...osen], seats: 19, story: 'DONE', leader: jorunn },
  { course: 'MITTVALG-BHG', host: 'kommunale-barnehager', place: house, capacity: 30, startsIn: -95, at: '17:00', from: ['kommunal-barnehage-2', 'privat-barnehage-1', 'privat-barnehage-2'], seats: 17, story: 'DONE', leader: jorunn },
  { course: 'COSP-ANSATTE', host: 'kommunal-barnehage-3', place: 'Kommunal barnehage 3', capacity: 16, startsIn: -262, at: '16:00', from: ['kommunal-barnehage-3'], seats: 14, story: 'DONE' },
  { course: 'COSP-FORESATTE', host: 'helsestasjon', place: health, capacity: 10, startsIn: -120, at: '18:00', from: guardians, seats: 8, offers: 0, story: 'DONE' },
];

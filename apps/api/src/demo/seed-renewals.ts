import { sql } from 'kysely';
import { addDays, addMonths, type LocalDate } from '@kompetanse/domain/calendar';
import { WriteCompetence } from '../competence/use-cases/write-competence.ts';
import { NameRenewalCourse } from '../gap/use-cases/name-renewal-course.ts';
import { firstRow, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { granted, morning, viewerBy, type Replay } from './replay.ts';
import { tell } from './seed-competence.ts';
import { employeeNumber, namedNumber, namedPeople } from './staff.ts';

interface DemoTraining {
  readonly names: readonly [nb: string, nn: string, en: string];
  readonly months: number;
  readonly windowDays: number;
  readonly graceDays: number;
  /** Codes of the course that gives it and of the shorter one. */
  readonly course: string;
  readonly shorter: string;
}

const instructor: DemoTraining = {
  names: ['Mitt valg-instruktør', 'Mitt valg-instruktør', 'Mitt valg instructor'],
  months: 24,
  windowDays: 90,
  graceDays: 0,
  course: 'MITTVALG-INSTRUKTOR',
  shorter: 'MITTVALG-FORNYELSE',
};
const facilitator: DemoTraining = {
  names: ['COS-P-veileder', 'COS-P-rettleiar', 'COS-P facilitator'],
  months: 36,
  windowDays: 180,
  graceDays: 30,
  course: 'COSP-VEILEDER',
  shorter: 'COSP-FORNYELSE',
};

async function seedTraining({ em, db, clock }: Replay, chief: Viewer, training: DemoTraining): Promise<string> {
  const [nameNb, nameNn, nameEn] = training.names;
  const input = {
    ...({ area: 'PSYCHOSOCIAL', kind: 'CERTIFICATION', renewalRule: 'EXPIRY_DATE' } as const),
    ...{ nameNb, nameNn, nameEn },
    validityMonths: training.months,
    renewalWindowDays: training.windowDays,
    renewalGraceDays: training.graceDays,
  };
  const { competenceId } = granted(await new WriteCompetence(db, clock).run(chief, null, input), 'competence');
  await rows(
    em,
    sql`INSERT INTO competence_course (competence_id, course_id) SELECT ${competenceId}::uuid, id FROM course WHERE code = ${training.course}`,
  );
  const shorter = await firstRow(em, sql<{ id: string }>`SELECT id FROM course WHERE code = ${training.shorter}`);
  const named = { competenceId, courseId: shorter?.id ?? null };
  granted(await new NameRenewalCourse(db, clock).run(chief, named), 'renewal course');
  return competenceId;
}

/** Three employees of a unit whom no other story speaks of. */
async function others({ em }: Replay, unit: string): Promise<Viewer[]> {
  const found = await rows(
    em,
    sql<{
      number: string;
    }>`SELECT DISTINCT p.hr_key AS number FROM person p JOIN employment e ON e.person_id = p.id JOIN org_unit u ON u.id = e.unit_id
      WHERE u.key = ${unit} AND p.hr_key > ${employeeNumber(namedPeople.length)} ORDER BY 1 DESC LIMIT 3`,
  );
  return Promise.all(found.map(({ number }) => viewerBy(em, number)));
}

/** Those who teach others, in each state: valid, to be renewed, renewed early, lapsed. */
export async function seedRenewals(replay: Replay): Promise<void> {
  const { em, clock, today } = replay;
  clock.set(morning('2022-01-10'));
  const chief = await viewerBy(em, namedNumber('Vilja', 'Prøvestad'));
  const ids = new Map([
    ['instructor', await seedTraining(replay, chief, instructor)],
    ['facilitator', await seedTraining(replay, chief, facilitator)],
  ]);
  /** The day somebody got what ends so many days from today. */
  const gotFor = ({ months }: DemoTraining, days: number): LocalDate => addMonths(addDays(today, days), -months);
  const told = (
    person: Viewer | undefined,
    leader: Viewer,
    competence: string,
    obtainedOn: LocalDate,
  ): Promise<void> =>
    person === undefined
      ? Promise.resolve()
      : tell(replay, ids, { person, leader }, { competence, obtainedOn, note: 'Kurs utenfor kommunen', answer: 'YES' });
  const rena = await viewerBy(em, namedNumber('Torbjørn', 'Demolund'));
  await told(await viewerBy(em, namedNumber('Sander', 'Testmoen')), rena, 'instructor', gotFor(instructor, 40));
  const [valid, early, lapsed] = await others(replay, 'rena-skole');
  await told(valid, rena, 'instructor', gotFor(instructor, 400));
  await told(early, rena, 'instructor', gotFor(instructor, 50));
  await told(early, rena, 'instructor', addDays(today, -12));
  await told(lapsed, rena, 'instructor', gotFor(instructor, -15));
  const health = await viewerBy(em, namedNumber('Oda', 'Demoli'));
  await told(await viewerBy(em, namedNumber('Marius', 'Prøverud')), health, 'facilitator', gotFor(facilitator, 120));
  const [nurse, midwife] = await others(replay, 'helsestasjon');
  await told(nurse, health, 'facilitator', gotFor(facilitator, -10));
  await told(midwife, health, 'facilitator', gotFor(facilitator, -60));
}

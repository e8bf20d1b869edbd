import { sql } from 'kysely';
import { addDays, type LocalDate } from '@kompetanse/domain/calendar';
import type { CompetenceArea, CompetenceKind } from '@kompetanse/domain/competence';
import { AddRecord } from '../competence/use-cases/add-record.ts';
import { AnswerRecord } from '../competence/use-cases/answer-record.ts';
import { WriteCompetence } from '../competence/use-cases/write-competence.ts';
import { rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { granted, lot, morning, viewerBy, type Replay } from './replay.ts';
import { namedNumber } from './staff.ts';

interface DemoCompetence {
  readonly key: string;
  readonly names: readonly [nb: string, nn: string, en: string];
  readonly area: CompetenceArea;
  readonly kind: CompetenceKind;
  readonly months: number | null;
  /** Codes of the courses whose certificate gives it. */
  readonly courses?: readonly string[];
}

// A table is read by its columns.
// prettier-ignore
const competences: readonly DemoCompetence[] = [
  { key: 'fagbrev', names: ['Fagbrev i barne- og ungdomsarbeiderfaget', 'Fagbrev i barne- og ungdomsarbeidarfaget', 'Trade certificate, child care and youth work'], area: 'PEDAGOGY', kind: 'CERTIFICATION', months: null },
  { key: 'bachelor', names: ['Bachelor i sosialfag', 'Bachelor i sosialfag', 'Bachelor in social work'], area: 'PSYCHOSOCIAL', kind: 'DEGREE', months: null },
  { key: 'psykososialt', names: ['Psykososialt arbeid, studiepoeng', 'Psykososialt arbeid, studiepoeng', 'Psychosocial work, credits'], area: 'PSYCHOSOCIAL', kind: 'CREDITS', months: null },
  { key: 'spesped', names: ['Spesialpedagogikk, studiepoeng', 'Spesialpedagogikk, studiepoeng', 'Special needs education, credits'], area: 'SPECIAL_NEEDS', kind: 'CREDITS', months: null },
  { key: 'forstehjelp', names: ['Førstehjelp for barn', 'Førstehjelp for barn', 'First aid for children'], area: 'SAFETY', kind: 'COURSE', months: 24 },
  { key: 'livredning', names: ['Livredning i vann', 'Livberging i vatn', 'Water rescue'], area: 'SAFETY', kind: 'CERTIFICATION', months: 12 },
  { key: 'mittvalg', names: ['Mitt valg', 'Mitt val', 'My choice'], area: 'PSYCHOSOCIAL', kind: 'COURSE', months: null, courses: ['MITTVALG-BHG', 'MITTVALG-SKOLE'] },
  { key: 'cosp', names: ['COS-P for ansatte', 'COS-P for tilsette', 'COS-P for staff'], area: 'PSYCHOSOCIAL', kind: 'COURSE', months: null, courses: ['COSP-ANSATTE', 'COSP-VEILEDER'] },
];

/** The competences by their keys in the table above. */
export type DemoCompetences = ReadonlyMap<string, string>;

async function seedCompetences({ em, db, clock }: Replay, chief: Viewer): Promise<DemoCompetences> {
  const made = new Map<string, string>();
  for (const { key, names, area, kind, months, courses = [] } of competences) {
    const [nameNb, nameNn, nameEn] = names;
    const input = { area, kind, nameNb, nameNn, nameEn, validityMonths: months, renewalWindowDays: months && 90 };
    const { competenceId } = granted(await new WriteCompetence(db, clock).run(chief, null, input), 'competence');
    made.set(key, competenceId);
    await rows(
      em,
      sql`INSERT INTO competence_course (competence_id, course_id) SELECT ${competenceId}::uuid, id FROM course WHERE code = ANY (${[...courses]}::text[])`,
    );
  }
  return made;
}

interface Told {
  readonly competence: string;
  readonly obtainedOn: LocalDate;
  readonly note: string;
  readonly credits?: number;
  /** YES, WAITS, or why the leader says no. */
  readonly answer: string;
}

/** Somebody tells of a competence; their leader answers two days later, with YES or with why not. */
export async function tell(
  replay: Replay,
  ids: DemoCompetences,
  { person, leader }: { readonly person: Viewer; readonly leader: Viewer },
  { competence, obtainedOn, note, credits, answer }: Told,
): Promise<void> {
  const { db, clock, today } = replay;
  // Told soon after, but not before there was somewhere to tell it, and not after the fourth day before today.
  const [, day = today] = ['2023-02-01', addDays(obtainedOn, 3), addDays(today, -4)].toSorted();
  clock.set(morning(day));
  const input = { competenceId: ids.get(competence) ?? '', obtainedOn, note, credits: credits ?? null };
  const { recordId } = granted(await new AddRecord(db, clock).run(person, input), 'competence record');
  if (answer === 'WAITS') return;
  clock.set(morning(addDays(day, 2)));
  const reason = answer === 'YES' ? null : answer;
  granted(await new AnswerRecord(db, clock).run(leader, { recordId, reason }), 'leader’s word');
}

/** What people at Rena school have: most of them first aid, some of it running out, and a few that wait for their leader. */
async function seedSchool(replay: Replay, ids: DemoCompetences): Promise<void> {
  const { em, today } = replay;
  const leader = await viewerBy(em, namedNumber('Torbjørn', 'Demolund'));
  const staff = await rows(
    em,
    sql<{
      hrKey: string;
      profile: string;
    }>`SELECT p.hr_key AS "hrKey", e.profile_code AS profile FROM person p JOIN employment e ON e.person_id = p.id
      JOIN org_unit u ON u.id = e.unit_id WHERE u.key = 'rena-skole' AND p.id <> ${leader.personId} ORDER BY p.hr_key LIMIT 30`,
  );
  for (const { hrKey, profile } of staff) {
    const person = await viewerBy(em, hrKey);
    if (profile === 'FAGARBEIDER')
      await tell(
        replay,
        ids,
        { person, leader },
        { competence: 'fagbrev', obtainedOn: '2016-06-20', note: '', answer: 'YES' },
      );
    const chance = lot(`${hrKey} førstehjelp`, 10);
    if (chance < 3) continue;
    // The certificate holds 24 months: some are long done, some run out within three.
    const obtainedOn = addDays(today, chance < 5 ? -680 : -120 - chance * 20);
    const answer = chance === 9 ? 'WAITS' : 'YES';
    await tell(
      replay,
      ids,
      { person, leader },
      { competence: 'forstehjelp', obtainedOn, note: 'Kurs på skolen', answer },
    );
  }
  const sander = await viewerBy(em, namedNumber('Sander', 'Testmoen'));
  await tell(
    replay,
    ids,
    { person: sander, leader },
    {
      competence: 'livredning',
      obtainedOn: addDays(today, -300),
      note: 'Kurs i Rena svømmehall',
      answer: 'YES',
    },
  );
  await tell(
    replay,
    ids,
    { person: sander, leader },
    {
      competence: 'psykososialt',
      obtainedOn: '2023-06-15',
      note: 'Emne ved Høgskolen i Innlandet',
      answer: 'Last opp karakterutskriften hos personal først, så ser jeg på den igjen.',
      credits: 30,
    },
  );
}

/** What can be had and asked for, and what people have told, through the product's own use cases. */
export async function seedCompetence(replay: Replay): Promise<DemoCompetences> {
  const { em, clock } = replay;
  clock.set(morning('2021-02-01'));
  const chief = await viewerBy(em, namedNumber('Vilja', 'Prøvestad'));
  const ids = await seedCompetences(replay, chief);
  await seedSchool(replay, ids);
  return ids;
}

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { addDays, type LocalDate } from '@kompetanse/domain/calendar';
import { nextTerm, type Season } from '@kompetanse/domain/studies';
import type { FurtherEducationApplication } from '../further-education/further-education-application.entity.ts';
import { moveApplication } from '../further-education/move-application.ts';
import { firstRow, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { AddEvidence } from '../studies/use-cases/add-evidence.ts';
import { AnswerResult } from '../studies/use-cases/answer-result.ts';
import { ConfirmSemester } from '../studies/use-cases/confirm-semester.ts';
import { DropOut } from '../studies/use-cases/drop-out.ts';
import { KeepSemesters } from '../studies/use-cases/keep-semesters.ts';
import { RecordPayout } from '../studies/use-cases/record-payout.ts';
import { ReportResult } from '../studies/use-cases/report-result.ts';
import { RetakeSemester } from '../studies/use-cases/retake-semester.ts';
import { granted, minutesAfter, morning, type Replay } from './replay.ts';
import type { DemoApplication } from './studies.ts';

/** Who takes part in a study. */
export interface StudyPeople {
  readonly student: Viewer;
  readonly leader: Viewer;
  readonly owner: Viewer;
}

interface Semester {
  readonly id: string;
  readonly year: number;
  readonly season: Season;
  readonly startsOn: LocalDate;
  readonly confirmBy: LocalDate;
  readonly credits: number;
  readonly state: string;
  readonly money: number;
  readonly moneyFrom: LocalDate;
  readonly version: number;
}

const WHY = 'Jeg fikk ny stilling og rekker ikke både den og studiet.';

/** How a study that has begun went on, semester by semester, told by those who did it. */
export async function liveStudy(
  replay: Replay,
  one: DemoApplication,
  application: FurtherEducationApplication,
  people: StudyPeople,
): Promise<void> {
  const { em, db, clock, outbox, today } = replay;
  const { id: applicationId, startsOn, endsOn } = application;
  const keep = new KeepSemesters(db, clock);
  await keep.run(applicationId);
  const ends: Partial<Record<string, LocalDate>> = {
    DEFERRED: addDays(startsOn, 140),
    DROPPED_OUT: addDays(startsOn, 230),
  };
  const until = ends[one.state] ?? today;
  const semesters = await semestersOf(replay, applicationId);
  const begun = semesters.filter((semester) => semester.startsOn <= until);
  const results = begun.filter((semester) => resultDay(semester, endsOn) <= until);
  const late = begun.filter(({ confirmBy }) => confirmBy < today).at(-1);
  for (const semester of begun) {
    if (one.situation === 'LATE' && late && semester.startsOn >= late.startsOn) continue;
    // One of them still waits for its money.
    const money = one.situation === 'TO_SIGN' ? 0 : semester.money;
    await study(replay, { ...semester, money }, people, until);
    if (!results.includes(semester)) continue;
    const newest = semester === results.at(-1);
    await finish(replay, semester, people, {
      on: resultDay(semester, endsOn),
      failed: newest && one.situation === 'RETAKEN',
      verified: !(newest && one.situation === 'WAITS'),
    });
    if (newest && one.situation === 'RETAKEN') await again(replay, semester, people);
  }
  if (ends[one.state] === undefined) return;
  clock.set(morning(until));
  if (one.state === 'DROPPED_OUT') {
    granted(await new DropOut(db, clock, outbox).run(people.student, { applicationId, on: until, reason: WHY }), 'end');
  } else {
    const step = { to: 'DEFERRED', actorId: people.owner.personId, effectiveOn: until, now: clock.now() } as const;
    await moveApplication(em, outbox, application, step);
    await keep.run(applicationId);
  }
}

/** Exams lie before Christmas and before the summer; the last one on the last day of the study. */
function resultDay({ year, season }: Semester, endsOn: LocalDate): LocalDate {
  if (year === Number(endsOn.slice(0, 4)) && season === 'SPRING') return endsOn;
  return season === 'AUTUMN' ? `${year}-12-15` : `${year}-06-12`;
}

function semestersOf({ em }: Replay, applicationId: string): Promise<Semester[]> {
  return rows(
    em,
    sql<Semester>`SELECT id, year, season, starts_on AS "startsOn", confirm_by AS "confirmBy", planned_credits AS credits, state,
        payout_planned_nok AS money, payout_from AS "moneyFrom", version
      FROM study_semester WHERE application_id = ${applicationId} ORDER BY starts_on, created_at`,
  );
}

/** Confirmed two weeks ahead of the day; the money comes three weeks after it can. */
async function study({ db, clock }: Replay, semester: Semester, people: StudyPeople, until: LocalDate): Promise<void> {
  const day = addDays(semester.confirmBy, -12);
  if (semester.state === 'PLANNED' && day <= until) {
    clock.set(morning(day));
    granted(await new ConfirmSemester(db, clock).run(people.student, semester.id), 'confirmation');
  }
  const receivedOn = addDays(semester.moneyFrom, 21);
  if (semester.money === 0 || receivedOn > until || day > until) return;
  clock.set(morning(receivedOn));
  const payout = { semesterId: semester.id, amountNok: semester.money, receivedOn };
  granted(await new RecordPayout(db, clock).run(people.owner, payout), 'payout');
}

interface Ending {
  readonly on: LocalDate;
  readonly failed: boolean;
  readonly verified: boolean;
}

/** The student tells the result with a file, and the leader looks at it an hour later. */
async function finish(replay: Replay, { id, credits }: Semester, people: StudyPeople, ending: Ending): Promise<void> {
  const { em, db, clock, outbox } = replay;
  const { on: resultOn, failed, verified } = ending;
  clock.set(morning(resultOn));
  await evidence(replay, id, people.student);
  const told = {
    semesterId: id,
    outcome: failed ? 'FAILED' : 'PASSED',
    credits: failed ? 0 : credits,
    resultOn,
  } as const;
  granted(await new ReportResult(db, clock, outbox).run(people.student, told), 'result');
  if (!verified) return;
  clock.set(minutesAfter(clock.now(), 60));
  const now = await firstRow(em, sql<{ version: number }>`SELECT version FROM study_semester WHERE id = ${id}`);
  const answer = { semesterId: id, version: now?.version ?? 0, reason: null };
  granted(await new AnswerResult(db, clock, outbox).run(people.leader, answer), 'verification');
}

/** A small file that shows the result, as it would have arrived. */
async function evidence({ em, db, clock }: Replay, semesterId: string, student: Viewer): Promise<void> {
  const bytes = Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${semesterId}\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = await firstRow(
    em,
    sql<{ id: string }>`INSERT INTO stored_file (name, kind, size_bytes, sha256, created_at)
      VALUES ('Karakterutskrift.pdf', 'PDF', ${bytes.length}, ${sha256}, ${clock.now()}) RETURNING id`,
  );
  const id = file?.id ?? '';
  await rows(em, sql`INSERT INTO stored_file_piece (file_id, seq, bytes) VALUES (${id}, 0, ${bytes})`);
  const arrived = { id, name: 'Karakterutskrift.pdf', kind: 'PDF', sizeBytes: bytes.length, sha256 } as const;
  granted(await new AddEvidence(db, clock).run(student, semesterId, arrived), 'file');
}

/** What was failed is taken again in the next term, and confirmed when it has begun. */
async function again(replay: Replay, failed: Semester, { student }: StudyPeople): Promise<void> {
  const { em, db, clock, today } = replay;
  granted(await new RetakeSemester(db, clock).run(student, { semesterId: failed.id, ...nextTerm(failed) }), 'retake');
  const retaken = await firstRow(
    em,
    sql<{
      id: string;
      day: LocalDate;
    }>`SELECT id, confirm_by - 10 AS day FROM study_semester WHERE follows_id = ${failed.id}`,
  );
  if (!retaken || retaken.day > today) return;
  clock.set(morning(retaken.day));
  granted(await new ConfirmSemester(db, clock).run(student, retaken.id), 'confirmation');
}

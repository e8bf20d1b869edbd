import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { AttendanceMark } from '@kompetanse/domain/attendance';
import { firstRow } from '../platform/database/database.ts';
import { recipient, runFacts, type Meeting, type RunFacts } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

export interface CorrectionNews extends RunFacts {
  readonly enrolmentId: string;
  readonly no: number;
  readonly mark: AttendanceMark;
  readonly reason: string;
  readonly meeting: Meeting;
  readonly person: Recipient;
}

/** A correction with what the person is told of it; undefined when the person is gone. */
export function correctionNews(em: EntityManager, correctionId: string): Promise<CorrectionNews | undefined> {
  return firstRow(
    em,
    sql<CorrectionNews>`SELECT e.id AS "enrolmentId", s.no, k.to_mark AS mark, k.reason, ${recipient('p')} AS person, ${runFacts},
        jsonb_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at) AS meeting
      FROM attendance_correction k JOIN course_session s ON s.id = k.session_id JOIN enrolment e ON e.id = k.enrolment_id
      JOIN person p ON p.id = e.person_id AND p.erased_at IS NULL JOIN course_run r ON r.id = e.run_id JOIN course c ON c.id = r.course_id
      WHERE k.id = ${correctionId}::bigint`,
  );
}

export interface MakeUpNews extends RunFacts {
  readonly makeUpId: string;
  readonly state: 'BOOKED' | 'CANCELLED' | 'PRESENT' | 'ABSENT';
  readonly no: number;
  readonly meeting: Meeting;
  readonly sessionPlace: string;
  readonly person: Recipient;
}

/** A make-up as it stands now, with the session that was to be taken; undefined when the guest is gone. */
export function makeUpNews(em: EntityManager, makeUpId: string): Promise<MakeUpNews | undefined> {
  return firstRow(
    em,
    sql<MakeUpNews>`SELECT m.id AS "makeUpId", m.state, s.no, s.place AS "sessionPlace", ${recipient('p')} AS person, ${runFacts},
        jsonb_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at) AS meeting
      FROM make_up m JOIN enrolment e ON e.id = m.enrolment_id JOIN person p ON p.id = e.person_id AND p.erased_at IS NULL
      JOIN course_session s ON s.id = m.taken_id JOIN course_run r ON r.id = s.run_id JOIN course c ON c.id = r.course_id
      WHERE m.id = ${makeUpId}`,
  );
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { MakeUpState } from '@kompetanse/domain/attendance';
import type { CertificateState } from '@kompetanse/domain/certificates';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { liveStates, type EnrolmentState } from '@kompetanse/domain/enrolment';
import type { ApplicationState } from '@kompetanse/domain/further-education';
import type { NotificationState } from '@kompetanse/domain/notifications';
import type { MailKind } from '@kompetanse/texts/mail-words.ts';
import { firstRow } from '../platform/database/database.ts';
import { renewalStands } from './renewal-stands.ts';
import { answersOwnWork } from './own-work-news.queries.ts';
import { someoneUnmarked } from './missing-attendance.queries.ts';
import { supervisionOfMessage, supervisionStanding, type SupervisionStanding } from './supervision-standing.ts';

type Standing =
  | EnrolmentState
  | CertificateState
  | ApplicationState
  | MakeUpState
  | 'UNMARKED'
  | 'COMING'
  | 'UNCONFIRMED'
  | 'CONFIRMED'
  | 'OPEN'
  | 'PLACE_HELD'
  | 'PUBLISHED'
  | 'TASK_WAITS'
  | 'TASK_LATE'
  | 'SURVEY_WAITS'
  | SupervisionStanding
  | 'WINDOW_OPEN'
  | 'RENEWAL_LAPSED'
  | 'STAFF_LED';

/** A message is true while what it is about stands like this; a kind that is missing does not compile. */
const trueWhile: Readonly<Record<MailKind, readonly Standing[]>> = {
  REQUEST_RECEIVED: ['REQUESTED'],
  APPROVAL_NEEDED: ['REQUESTED'],
  SECTOR_APPROVAL_NEEDED: ['REQUESTED'],
  APPROVAL_REMINDER: ['REQUESTED'],
  ESCALATED: ['REQUESTED'],
  PASSED_ON: ['REQUESTED'],
  SECTOR_ASKED: ['REQUESTED'],
  REQUEST_EXPIRED: ['EXPIRED'],
  APPROVED: ['ENROLLED', 'WAITLISTED', 'OFFERED'],
  REJECTED: ['REJECTED'],
  ENROLLED: ['ENROLLED'],
  WAITLISTED: ['WAITLISTED'],
  PROMOTED: ['ENROLLED'],
  OFFER: ['OFFERED'],
  OFFER_EXPIRED: ['OFFER_EXPIRED'],
  CANCELLED: ['CANCELLED'],
  RUN_CANCELLED: ['RUN_CANCELLED'],
  NOT_COMPLETED: ['NOT_COMPLETED', 'NO_SHOW'],
  CERTIFICATE_READY: ['ISSUED'],
  CERTIFICATE_REVOKED: ['REVOKED'],
  SESSIONS_CHANGED: ['PLACE_HELD'],
  RUN_BELOW_MINIMUM: ['PUBLISHED'],
  SESSION_REMINDER: ['COMING'],
  GUARDIAN_CONFIRM: ['UNCONFIRMED'],
  GUARDIAN_LINK: ['CONFIRMED'],
  GUARDIAN_MOVED: ['ENROLLED', 'WAITLISTED'],
  GUARDIAN_CERTIFICATE: ['ISSUED'],
  COURSE_OPEN: ['OPEN'],
  COURSE_INVITED: ['OPEN'],
  OWN_WORK_SUBMITTED: ['SUBMITTED'],
  OWN_WORK_RETURNED: ['RETURNED'],
  OWN_WORK_APPROVED: ['APPROVED'],
  MAKE_UP_BOOKED: ['BOOKED'],
  MAKE_UP_CANCELLED: ['CANCELLED'],
  MAKE_UP_MOVED: ['BOOKED'],
  ATTENDANCE_CORRECTED: ['ENROLLED', 'COMPLETED', 'NOT_COMPLETED', 'NO_SHOW'],
  ATTENDANCE_MISSING: ['UNMARKED'],
  APPLICATION_SUBMITTED: ['SUBMITTED'],
  APPLICATION_TO_DECIDE: ['RECOMMENDED', 'NOT_RECOMMENDED'],
  APPLICATION_RETURNED: ['RETURNED'],
  APPLICATION_RECOMMENDED: ['RECOMMENDED', 'NOT_RECOMMENDED'],
  APPLICATION_DECIDED: ['APPROVED', 'REFUSED', 'EXTERNAL_PENDING', 'CLOSED'],
  APPLICATION_STARTED: ['STARTED'],
  APPLICATION_FUNDING_TOLD: ['FUNDED', 'UNFUNDED'],
  APPLICATION_TO_DECIDE_AGAIN: ['UNFUNDED'],
  APPLICATION_ADMISSION_TOLD: ['ADMITTED', 'NOT_ADMITTED'],
  APPLICATION_DEFERRED: ['DEFERRED'],
  APPLICATION_RESUMED: ['STARTED'],
  APPLICATION_STUDY_ASKED: ['STARTED', 'DEFERRED'],
  APPLICATION_SEMESTER_DUE: ['STARTED'],
  APPLICATION_STUDY_DECLINED: ['STARTED', 'DEFERRED'],
  SURVEY_OPENED: ['SURVEY_WAITS'],
  SURVEY_REMINDER: ['SURVEY_WAITS'],
  TASK_DUE: ['TASK_WAITS'],
  TASK_ESCALATED: ['TASK_LATE'],
  SUPERVISION_PLANNED: ['SERIES_AS_TOLD'],
  SUPERVISION_ADDED: ['MEETING_AS_TOLD'],
  SUPERVISION_MOVED: ['MEETING_AS_TOLD'],
  SUPERVISION_CANCELLED: ['MEETING_OFF'],
  SUPERVISION_STOPPED: ['SERIES_STOPPED'],
  SUPERVISION_REMINDER: ['MEETING_AS_TOLD'],
  RENEWAL_OPEN: ['WINDOW_OPEN'],
  RENEWAL_REMINDER: ['WINDOW_OPEN'],
  RENEWAL_LAPSED: ['RENEWAL_LAPSED'],
  RENEWAL_STAFF: ['STAFF_LED'],
};

/** A message as it may be sent now, or why it may not any more. */
export interface StandingLetter {
  readonly id: string;
  readonly recipientId: string;
  readonly address: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly resent: number;
  readonly verdict: 'SEND' | 'CANCELLED' | 'MISSED';
}

interface Row extends Omit<StandingLetter, 'verdict'> {
  readonly kind: MailKind;
  readonly reachable: boolean;
  readonly theirs: boolean;
  readonly standing: Standing | null;
  readonly tooLate: boolean;
}

/** Which message, in which states it is looked for, and when. */
export interface Wanted {
  readonly id: string;
  readonly states: readonly NotificationState[];
  readonly now: Date;
  readonly today: LocalDate;
}

/** Reads a message, locked, together with how the thing it tells of stands now. Undefined: there is none in those states. */
export async function letterAsItStands(
  em: EntityManager,
  { id, states, now, today }: Wanted,
): Promise<StandingLetter | undefined> {
  const row = await firstRow(
    em,
    sql<Row>`SELECT n.id, n.kind, n.recipient_id AS "recipientId", p.email AS address, n.subject, n.html, n.body_text AS text, n.resent, p.erased_at IS NULL AS reachable,
        CASE WHEN n.kind IN ('APPROVAL_NEEDED', 'SECTOR_APPROVAL_NEEDED', 'APPROVAL_REMINDER', 'ESCALATED') THEN n.recipient_id IN (
            SELECT x.person_id FROM request_deciders(e.unit_id, e.person_id, coalesce(e.approval_level, 'UNIT'), e.escalated_at IS NOT NULL, ${today}::date) x)
          WHEN n.kind = 'APPLICATION_SEMESTER_DUE' THEN EXISTS (SELECT 1 FROM study_semester m WHERE m.id::text = right(n.key, 36) AND m.state = 'PLANNED')
          WHEN n.kind = 'TASK_DUE' THEN n.recipient_id IN (SELECT o.person_id FROM wheel_owners(n.subject_id, ${today}::date) o)
          WHEN n.kind = 'APPLICATION_SUBMITTED' THEN n.recipient_id IN (SELECT application_deciders(a.id, ${today}::date))
          WHEN n.kind = 'OWN_WORK_SUBMITTED' THEN n.recipient_id IN (${answersOwnWork(today)})
          ELSE true END AS theirs,
        coalesce(e.state, f.state, a.state, q.state, CASE WHEN n.kind = 'ATTENDANCE_MISSING' AND ${someoneUnmarked} THEN 'UNMARKED' END,
          CASE WHEN g.confirmed_at IS NOT NULL THEN 'CONFIRMED' WHEN g.confirm_before > ${now} THEN 'UNCONFIRMED' END, CASE WHEN s.state IN ('PLANNED', 'MOVED') AND n.key LIKE '%-v' || s.ics_sequence
          AND EXISTS (SELECT 1 FROM enrolment o WHERE o.run_id = s.run_id AND o.person_id = n.recipient_id AND o.state = 'ENROLLED')
          THEN 'COMING' END,
          CASE WHEN EXISTS (SELECT 1 FROM course_interest i JOIN course_run o ON o.course_id = i.course_id WHERE n.subject_type = 'INTEREST' AND i.id = n.subject_id
            AND o.id::text = split_part(n.key, '/', 4) AND o.state IN ('PUBLISHED', 'CONFIRMED') AND o.closes_at > ${now}) THEN 'OPEN' END,
          CASE WHEN v.closes_at > ${now} AND v.state IN ('PUBLISHED', 'CONFIRMED') AND NOT EXISTS (SELECT 1 FROM enrolment o WHERE o.run_id = v.id
            AND o.person_id = n.recipient_id AND o.state = ANY (${[...liveStates]})) THEN 'OPEN' END,
          CASE WHEN n.kind = 'RUN_BELOW_MINIMUM' THEN k.state WHEN k.state IN ('PUBLISHED', 'CONFIRMED', 'IN_PROGRESS') AND EXISTS (SELECT 1 FROM enrolment o
            WHERE o.run_id = k.id AND o.person_id = n.recipient_id AND o.state IN ('ENROLLED', 'OFFERED')) THEN 'PLACE_HELD' END,
          CASE WHEN EXISTS (SELECT 1 FROM survey_invitation si JOIN survey ss ON ss.id = si.survey_id WHERE n.subject_type = 'SURVEY' AND ss.id = n.subject_id
            AND si.person_id = n.recipient_id AND NOT si.answered AND ss.state = 'OPEN' AND ss.closes_at > ${now}) THEN 'SURVEY_WAITS' END,
          CASE WHEN w.state = 'OPEN' AND n.key LIKE '%/' || wheel_due(w.template_id, w.year, w.round_id)
            THEN CASE WHEN wheel_due(w.template_id, w.year, w.round_id) >= ${today}::date THEN 'TASK_WAITS' ELSE 'TASK_LATE' END END, ${supervisionStanding},
          CASE WHEN n.key LIKE '%/' || o.version THEN o.state END, CASE WHEN n.subject_type = 'RENEWAL' THEN ${renewalStands(today)} END) AS standing,
        coalesce(least(e.offer_expires_at, CASE WHEN n.kind <> 'ATTENDANCE_MISSING' THEN s.starts_at END, meeting.starts_at) <= ${now}, false) AS "tooLate"
      FROM notification n JOIN person p ON p.id = n.recipient_id
      LEFT JOIN enrolment e ON n.subject_type = 'ENROLMENT' AND e.id = n.subject_id
      LEFT JOIN certificate f ON n.subject_type = 'CERTIFICATE' AND f.id = n.subject_id
      LEFT JOIN further_education_application a ON n.subject_type = 'APPLICATION' AND a.id = n.subject_id
      LEFT JOIN guardian_sign_up g ON n.subject_type = 'SIGN_UP' AND g.id = n.subject_id
      LEFT JOIN make_up q ON n.subject_type = 'MAKE_UP' AND q.id = n.subject_id
      LEFT JOIN course_session s ON n.subject_type = 'SESSION' AND s.id = n.subject_id
      LEFT JOIN course_run k ON n.subject_type = 'RUN' AND k.id = n.subject_id
      LEFT JOIN course_invitation j ON n.subject_type = 'INVITATION' AND j.id = n.subject_id
      LEFT JOIN own_work o ON n.subject_type = 'OWN_WORK' AND o.id = n.subject_id
      LEFT JOIN course_run v ON v.id = j.run_id
      LEFT JOIN wheel_task w ON n.subject_type = 'TASK' AND w.id = n.subject_id
      ${supervisionOfMessage}
      WHERE n.id = ${id} AND n.state = ANY (${[...states]}) FOR UPDATE OF n`,
  );
  if (!row) return undefined;
  const { kind, reachable, theirs, standing, tooLate, ...letter } = row;
  const holds = reachable && theirs && standing !== null && trueWhile[kind].includes(standing);
  return { ...letter, verdict: !holds ? 'CANCELLED' : tooLate ? 'MISSED' : 'SEND' };
}

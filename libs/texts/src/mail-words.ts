import type { Locale } from './locale.ts';
import { mails as en } from './en/mails.ts';
import { mails as nb } from './nb/mails.ts';
import { mails as nn } from './nn/mails.ts';

/** Facts come as finished text in the reader's language; nothing here is markup. */
interface CourseFacts {
  readonly course: string;
}

/** A session that was changed, with time and place before (null: it is new) and after (null: it is cancelled). */
export interface ToldSession {
  readonly no: number;
  readonly before: string | null;
  readonly after: string | null;
}

interface RequestFacts extends CourseFacts {
  readonly applicant: string;
  readonly unit: string;
}

/** actsFor: the leader whose deputy the reader is; null for the leader. */
interface AnswerFacts {
  readonly answerBy: string;
  readonly actsFor: string | null;
}

/** by: who answered, and for whom when it was a deputy. */
interface AnsweredFacts {
  readonly by: string;
}

/** What each kind of message is told with. A kind without its sentences in nb, nn and en does not compile. */
export interface MailFacts {
  readonly REQUEST_RECEIVED: CourseFacts;
  /** To those who decide. */
  readonly APPROVAL_NEEDED: RequestFacts & AnswerFacts;
  readonly SECTOR_APPROVAL_NEEDED: RequestFacts & AnswerFacts & AnsweredFacts;
  readonly APPROVAL_REMINDER: RequestFacts & AnswerFacts;
  readonly ESCALATED: RequestFacts & AnswerFacts;
  /** To those who did not answer in time. */
  readonly PASSED_ON: RequestFacts;
  readonly SECTOR_ASKED: CourseFacts & AnsweredFacts;
  readonly REQUEST_EXPIRED: CourseFacts;
  /** queuePlace null: a seat. */
  readonly APPROVED: CourseFacts & AnsweredFacts & { readonly queuePlace: number | null };
  readonly REJECTED: CourseFacts & AnsweredFacts & { readonly reason: string };
  readonly ENROLLED: CourseFacts & { readonly cancelUntil: string };
  readonly WAITLISTED: CourseFacts & { readonly queuePlace: number };
  readonly PROMOTED: CourseFacts & { readonly cancelUntil: string };
  readonly OFFER: CourseFacts & { readonly answerBy: string };
  readonly OFFER_EXPIRED: CourseFacts;
  readonly CANCELLED: CourseFacts;
  /** The reason in the words of who cancelled; may be empty. */
  readonly RUN_CANCELLED: CourseFacts & { readonly reason: string };
  readonly SESSIONS_CHANGED: CourseFacts & { readonly changes: readonly ToldSession[] };
  /** To those who manage a run, when it is to be decided whether it will be held. */
  readonly RUN_BELOW_MINIMUM: CourseFacts & { readonly booked: number; readonly minimum: number };
  readonly NOT_COMPLETED: CourseFacts;
  readonly CERTIFICATE_READY: CourseFacts & { readonly number: string };
  readonly CERTIFICATE_REVOKED: CourseFacts & { readonly number: string; readonly reason: string };
  readonly SESSION_REMINDER: CourseFacts & { readonly no: number; readonly sessions: number };
  /** To those who asked to be told when a course can be booked. */
  readonly COURSE_OPEN: CourseFacts & { readonly closesAt: string };
  readonly COURSE_INVITED: CourseFacts & { readonly closesAt: string; readonly by: string };
  /** To guardians without an account. */
  readonly GUARDIAN_CONFIRM: CourseFacts & { readonly before: string };
  readonly GUARDIAN_LINK: CourseFacts;
  /** queuePlace null: a seat. */
  readonly GUARDIAN_MOVED: CourseFacts & { readonly queuePlace: number | null };
  readonly GUARDIAN_CERTIFICATE: CourseFacts & { readonly number: string };
  /** no: of the session. */
  readonly MAKE_UP_BOOKED: CourseFacts & { readonly no: number };
  readonly MAKE_UP_CANCELLED: CourseFacts & { readonly no: number };
  readonly MAKE_UP_MOVED: CourseFacts & { readonly no: number; readonly before: string; readonly after: string };
  readonly ATTENDANCE_CORRECTED: CourseFacts & { readonly no: number; readonly mark: string; readonly reason: string };
  /** To those who give the run; missing: so many people have no mark. */
  readonly ATTENDANCE_MISSING: CourseFacts & { readonly no: number; readonly missing: number };
  /** Of an application, a mail says only that there is news: neither the person, the study nor the answer. */
  readonly APPLICATION_SUBMITTED: { readonly unit: string };
  readonly APPLICATION_TO_DECIDE: { readonly unit: string };
  readonly APPLICATION_RETURNED: object;
  readonly APPLICATION_RECOMMENDED: object;
  /** weeks: to ask for it to be considered again, as the letter says it. */
  readonly APPLICATION_DECIDED: { readonly weeks: number };
  readonly APPLICATION_STARTED: object;
  readonly APPLICATION_FUNDING_TOLD: object;
  readonly APPLICATION_TO_DECIDE_AGAIN: { readonly unit: string };
  readonly APPLICATION_ADMISSION_TOLD: object;
  readonly APPLICATION_DEFERRED: object;
  readonly APPLICATION_RESUMED: object;
  readonly APPLICATION_STUDY_ASKED: { readonly unit: string };
  readonly APPLICATION_STUDY_DECLINED: object;
  /** day: by which the semester is confirmed. */
  readonly APPLICATION_SEMESTER_DUE: { readonly day: string; readonly late: boolean };
  /** survey: its title; day: the last one to answer. */
  readonly SURVEY_OPENED: SurveyFacts;
  readonly SURVEY_REMINDER: SurveyFacts;
  /** Of own work nothing is said but that it was sent, or answered. */
  readonly OWN_WORK_SUBMITTED: { readonly applicant: string };
  readonly OWN_WORK_APPROVED: { readonly by: string };
  readonly OWN_WORK_RETURNED: { readonly by: string };
  /** Of a task of the year wheel; unit null: it belongs to a person. */
  readonly TASK_DUE: TaskFacts;
  readonly TASK_ESCALATED: TaskFacts;
  /** Of supervision, a mail says with whom, when and where: never what about, nor why something was changed. meetings: still to come. */
  readonly SUPERVISION_PLANNED: { readonly meetings: number };
  readonly SUPERVISION_ADDED: MeetingFacts;
  readonly SUPERVISION_MOVED: MeetingFacts;
  readonly SUPERVISION_CANCELLED: MeetingFacts;
  /** meetings: called off with it. */
  readonly SUPERVISION_STOPPED: { readonly meetings: number };
  readonly SUPERVISION_REMINDER: MeetingFacts;
  /** To whoever has a competence that runs out. */
  readonly RENEWAL_OPEN: RenewalFacts;
  readonly RENEWAL_REMINDER: RenewalFacts;
  readonly RENEWAL_LAPSED: RenewalFacts;
  /** To the leader, in numbers and without names. */
  readonly RENEWAL_STAFF: { readonly open: number; readonly lapsed: number };
}

interface MeetingFacts {
  readonly no: number;
}

interface SurveyFacts {
  readonly survey: string;
  readonly day: string;
}

/** expires: the last day it holds; closes: the last day it can be renewed. */
interface RenewalFacts {
  readonly competence: string;
  readonly expires: string;
  readonly closes: string;
}

interface TaskFacts {
  readonly task: string;
  readonly unit: string | null;
  readonly day: string;
}

export type MailKind = keyof MailFacts;

export interface MailWords {
  /** Names no course and no person; the sender adds the course for those who may read it over a shoulder. */
  readonly subject: string;
  /** The line an inbox shows beside the subject; as neutral as the subject. */
  readonly preview: string;
  readonly paragraphs: readonly string[];
  /** What the button says. */
  readonly action: string;
}

/** All that a mail says in one language. */
export interface Mails {
  readonly kinds: { readonly [Kind in MailKind]: (facts: MailFacts[Kind]) => MailWords };
  /** givenName may be empty. */
  /** 'Leila Eksempelhaug, stedfortreder for Torbjørn Demolund'; leader null: it was the leader's own answer. */
  readonly answeredBy: (name: string, leader: string | null) => string;
  readonly greeting: (givenName: string) => string;
  /** What the button says in every message to a guardian without an account. */
  readonly openOwnPage: string;
  /** What the facts below the sentences are called. */
  readonly terms: { readonly course: string; readonly when: string; readonly where: string; readonly withWhom: string };
  /** 'Møte 2' */
  readonly meetingNo: (no: number) => string;
  /** '8 samlinger, første gang tirsdag 1. desember 2026 kl. 09.00–10.30' */
  readonly severalSessions: (sessions: number, first: string) => string;
  readonly footer: string;
}

export const mails: Readonly<Record<Locale, Mails>> = { nb, nn, en };

export const mailKinds = Object.keys(nb.kinds) as readonly MailKind[];

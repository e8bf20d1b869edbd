import type { Audience, CompletionRule, CourseType } from '@kompetanse/domain/courses';

/** A text in the three languages of the product. */
export interface InThree {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** One course of the demo. Minutes are teaching time, all sessions together. */
export interface DemoCourse {
  readonly code: string;
  readonly type: CourseType;
  readonly audience: Audience;
  /** The measure of the plan it serves. */
  readonly measureRef: string;
  readonly title: InThree;
  readonly text: InThree;
  readonly goals: readonly InThree[];
  readonly rule: CompletionRule;
  readonly sessions: number;
  readonly sessionMinutes: number;
}

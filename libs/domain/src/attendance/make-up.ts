import type { Refuse } from '../refusals/refusal.ts';
import type { AttendanceMark } from './marks.ts';

export type MakeUpState = 'BOOKED' | 'CANCELLED' | 'PRESENT' | 'ABSENT';

/** MakeUp: what may follow what. PRESENT and ABSENT may be corrected into each other. */
export const makeUpTransitions: Readonly<Record<MakeUpState, readonly MakeUpState[]>> = {
  BOOKED: ['CANCELLED', 'PRESENT', 'ABSENT'],
  PRESENT: ['ABSENT'],
  ABSENT: ['PRESENT'],
  CANCELLED: [],
};

/** A missed session and the one that shall be taken instead. */
export interface MakeUpWish {
  /** Of the course's completion rule. */
  readonly makeUpAllowed: boolean;
  readonly mark: AttendanceMark | null;
  readonly sameCourse: boolean;
  readonly sameNo: boolean;
  readonly sameRun: boolean;
}

/** May that session be taken for the missed one? Null when it may; room and time are the database's to see. */
export function refuseMakeUp(wish: MakeUpWish): Refuse | null {
  if (!wish.makeUpAllowed) return { refuse: 'MAKE_UP_NOT_ALLOWED' };
  if (wish.mark !== 'ABSENT' && wish.mark !== 'EXCUSED') return { refuse: 'MAKE_UP_NOT_MISSED' };
  return wish.sameCourse && wish.sameNo && !wish.sameRun ? null : { refuse: 'NOT_FOUND' };
}

import type { LocalDate } from '../calendar/index.ts';
import { strands, type ChosenMinutes, type ProgramPart, type Strand } from './strands.ts';

export type ParticipationState = 'ASSIGNED' | 'ACTIVE' | 'COMPLETED' | 'EXEMPT';
export type PartState = 'DONE' | 'BEGUN' | 'OPEN' | 'LATE' | 'EXEMPT';

/** What is known of one person in a programme. */
export interface ParticipationFacts {
  readonly parts: readonly ProgramPart[];
  readonly chosen: ChosenMinutes;
  /** Minutes done by element, of courses and own work. */
  readonly done: ReadonlyMap<string, number>;
  /** Minutes with a supervisor. */
  readonly supervised: number;
  /** Elements the person is let off. */
  readonly exempt: ReadonlySet<string>;
  /** Let off the whole programme. */
  readonly exemptAll: boolean;
  readonly today: LocalDate;
}

export interface PartStanding {
  readonly part: ProgramPart;
  readonly state: PartState;
  readonly doneMinutes: number;
}

export interface StrandStanding {
  readonly strand: Strand;
  readonly wantedMinutes: number;
  readonly doneMinutes: number;
}

export interface Standing {
  readonly state: ParticipationState;
  readonly strands: readonly StrandStanding[];
  /** In the order of the programme. */
  readonly parts: readonly PartStanding[];
  /** What to do first: the required by their days, then what can be chosen where a strand still asks for it. */
  readonly nextId: string | null;
  readonly late: boolean;
}

/** How far one person has come. */
export function standingOf(facts: ParticipationFacts): Standing {
  const asked = facts.exemptAll ? [] : facts.parts.filter(({ id }) => !facts.exempt.has(id));
  const done = doneOf(asked, facts);
  const found = strands.map((strand) => strandOf(strand, asked, { done, chosen: facts.chosen[strand] }));
  const parts = facts.parts.toSorted(inOrder).map((part): PartStanding => {
    const doneMinutes = done.get(part.id) ?? 0;
    return { part, doneMinutes, state: asked.includes(part) ? stateOf(part, doneMinutes, facts.today) : 'EXEMPT' };
  });
  return {
    state: facts.exemptAll ? 'EXEMPT' : participationOf(found),
    strands: found,
    parts,
    nextId: nextOf(parts, found),
    late: parts.some(({ state }) => state === 'LATE'),
  };
}

/** Minutes by element, none above its own; supervision fills its elements in turn. */
function doneOf(asked: readonly ProgramPart[], facts: ParticipationFacts): ReadonlyMap<string, number> {
  const done = new Map<string, number>();
  let left = facts.supervised;
  for (const { id, kind, minutes } of asked.toSorted(inTurn)) {
    const there = kind === 'SUPERVISION' ? left : (facts.done.get(id) ?? 0);
    const counted = Math.min(minutes, there);
    if (kind === 'SUPERVISION') left -= counted;
    done.set(id, counted);
  }
  return done;
}

interface StrandFacts {
  readonly done: ReadonlyMap<string, number>;
  readonly chosen: number;
}

function strandOf(strand: Strand, asked: readonly ProgramPart[], { done, chosen }: StrandFacts): StrandStanding {
  const own = asked.filter((part) => part.strand === strand);
  const [must, may] = [own.filter(({ required }) => required), own.filter(({ required }) => !required)];
  const wanted = (parts: readonly ProgramPart[]): number => sum(parts.map(({ minutes }) => minutes));
  const reached = (parts: readonly ProgramPart[]): number => sum(parts.map(({ id }) => done.get(id) ?? 0));
  const choice = Math.min(chosen, wanted(may));
  return {
    strand,
    wantedMinutes: wanted(must) + choice,
    doneMinutes: reached(must) + Math.min(choice, reached(may)),
  };
}

function stateOf({ minutes, required, dueOn }: ProgramPart, done: number, today: LocalDate): PartState {
  if (done >= minutes) return 'DONE';
  if (required && dueOn !== null && dueOn < today) return 'LATE';
  return done > 0 ? 'BEGUN' : 'OPEN';
}

function participationOf(found: readonly StrandStanding[]): ParticipationState {
  if (found.every(({ wantedMinutes, doneMinutes }) => doneMinutes >= wantedMinutes)) return 'COMPLETED';
  return found.some(({ doneMinutes }) => doneMinutes > 0) ? 'ACTIVE' : 'ASSIGNED';
}

function nextOf(parts: readonly PartStanding[], found: readonly StrandStanding[]): string | null {
  const asksOn = new Set(found.filter((one) => one.doneMinutes < one.wantedMinutes).map(({ strand }) => strand));
  const left = parts.filter(({ state }) => state !== 'DONE' && state !== 'EXEMPT').map(({ part }) => part);
  const wanted = left.filter(({ required, strand }) => required || asksOn.has(strand));
  return wanted.toSorted(inTurn)[0]?.id ?? null;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function inOrder(one: ProgramPart, other: ProgramPart): number {
  return strands.indexOf(one.strand) - strands.indexOf(other.strand) || one.position - other.position;
}

/** The required first, the one due first before the next, then as the programme has them. */
function inTurn(one: ProgramPart, other: ProgramPart): number {
  if (one.required !== other.required) return one.required ? -1 : 1;
  const [due, otherDue] = [one.dueOn ?? '9999-12-31', other.dueOn ?? '9999-12-31'];
  if (due !== otherDue) return due < otherDue ? -1 : 1;
  return one.position - other.position;
}

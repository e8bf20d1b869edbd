import { isLocalDate, type LocalDate } from '../calendar/index.ts';
import type { Refuse } from '../refusals/refusal.ts';
import { kindFits, strands, type ChosenMinutes, type ElementKind, type Strand } from './strands.ts';

export const programLimits = { title: 120, years: 5, elements: 40, minMinutes: 15, maxMinutes: 12_000 } as const;

interface Titles {
  readonly titleNb: string;
  readonly titleNn: string;
  readonly titleEn: string;
}

/** One element as somebody wants it; the order of the list is the order of the programme. */
export interface ElementWish extends Titles {
  readonly strand: Strand;
  readonly kind: ElementKind;
  readonly courseId: string | null;
  readonly required: boolean;
  readonly minutes: number;
  readonly dueOn: LocalDate | null;
}

export interface ProgramWish extends Titles {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly unitIds: readonly string[];
  readonly chosen: ChosenMinutes;
  readonly elements: readonly ElementWish[];
}

/** Why it can not be written so; null when it can. The fields of an element are called elements.0.minutes. */
export function refuseProgram(wish: ProgramWish): Refuse | null {
  return (
    refuseTitles(wish, '') ??
    refuseDays(wish) ??
    (wish.unitIds.length === 0 ? { refuse: 'AUDIENCE_MISSING', facts: { field: 'unitIds' } } : null) ??
    refuseElements(wish) ??
    refuseChosen(wish)
  );
}

/** Why it can not be published; null when it can. */
export function refusePublishing(elements: number): Refuse | null {
  return elements > 0 ? null : { refuse: 'ELEMENTS_MISSING', facts: { field: 'elements' } };
}

function refuseTitles(titles: Titles, at: string): Refuse | null {
  for (const name of ['titleNb', 'titleNn', 'titleEn'] as const) {
    const field = `${at}${name}`;
    if (titles[name].length < 3) return { refuse: 'TEXT_TOO_SHORT', facts: { field, min: 3 } };
    if (titles[name].length > programLimits.title)
      return { refuse: 'TEXT_TOO_LONG', facts: { field, max: programLimits.title } };
  }
  return null;
}

function refuseDays({ startsOn, endsOn }: ProgramWish): Refuse | null {
  const facts = { field: 'endsOn', years: programLimits.years };
  if (!isLocalDate(startsOn)) return { refuse: 'PROGRAM_DAYS_WRONG', facts: { ...facts, field: 'startsOn' } };
  const latest = `${Number(startsOn.slice(0, 4)) + programLimits.years}${startsOn.slice(4)}`;
  const fits = isLocalDate(endsOn) && endsOn > startsOn && endsOn <= latest;
  return fits ? null : { refuse: 'PROGRAM_DAYS_WRONG', facts };
}

function refuseElements(wish: ProgramWish): Refuse | null {
  const { elements: max, minMinutes, maxMinutes } = programLimits;
  if (wish.elements.length > max) return { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field: 'elements', min: 0, max } };
  const courses = new Set<string>();
  for (const [index, element] of wish.elements.entries()) {
    const at = `elements.${index}.`;
    const { kind, strand, courseId, minutes, dueOn } = element;
    const titles = refuseTitles(element, at);
    if (titles) return titles;
    if (!kindFits(kind, strand)) return { refuse: 'ELEMENT_KIND_WRONG', facts: { field: `${at}kind` } };
    if ((kind === 'COURSE') !== (courseId !== null))
      return { refuse: 'COURSE_UNKNOWN', facts: { field: `${at}courseId` } };
    if (!Number.isInteger(minutes) || minutes < minMinutes || minutes > maxMinutes)
      return { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field: `${at}minutes`, min: minMinutes, max: maxMinutes } };
    if (dueOn !== null && !(isLocalDate(dueOn) && dueOn >= wish.startsOn && dueOn <= wish.endsOn))
      return { refuse: 'ELEMENT_DAY_WRONG', facts: { field: `${at}dueOn` } };
    if (courseId !== null && courses.has(courseId))
      return { refuse: 'ELEMENT_COURSE_TWICE', facts: { field: `${at}courseId` } };
    if (courseId !== null) courses.add(courseId);
  }
  return null;
}

/** What is asked of the elements to choose among must be there to choose. */
function refuseChosen({ chosen, elements }: ProgramWish): Refuse | null {
  for (const strand of strands) {
    const max = elements
      .filter((element) => element.strand === strand && !element.required)
      .reduce((sum, { minutes }) => sum + minutes, 0);
    const asked = chosen[strand];
    if (!Number.isInteger(asked) || asked < 0 || asked > max)
      return { refuse: 'CHOSEN_OUT_OF_REACH', facts: { field: `chosen.${strand}`, max } };
  }
  return null;
}

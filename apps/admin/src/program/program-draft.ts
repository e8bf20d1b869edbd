import type { ElementKind, ProgramInput, ProgramStrand, ProgramToWriteQuery } from '@kompetanse/contract/admin';
import { strands } from '@kompetanse/domain/program';

export type Written = NonNullable<ProgramToWriteQuery['program']>;

/** An element as it is typed. */
export interface ElementDraft {
  /** Tells it apart on screen, also before it is saved. */
  readonly key: string;
  readonly id: string | null;
  readonly strand: ProgramStrand;
  readonly kind: ElementKind;
  readonly courseId: string;
  readonly titleNb: string;
  readonly titleNn: string;
  readonly titleEn: string;
  readonly required: boolean;
  readonly minutes: string;
  readonly dueOn: string;
}

export interface ProgramDraft {
  readonly titleNb: string;
  readonly titleNn: string;
  readonly titleEn: string;
  readonly measureRef: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly unitIds: readonly string[];
  readonly profileCodes: readonly string[];
  readonly chosen: Readonly<Record<ProgramStrand, string>>;
  readonly elements: readonly ElementDraft[];
}

export const emptyElement = (key: string): ElementDraft => ({
  key,
  id: null,
  strand: 'FAGLIG_PAFYLL',
  kind: 'COURSE',
  courseId: '',
  titleNb: '',
  titleNn: '',
  titleEn: '',
  required: true,
  minutes: '',
  dueOn: '',
});

/** What is there, as it is typed; null: a new one. */
export function draftOf(program: Written | null): ProgramDraft {
  const chosen = (strand: ProgramStrand): string =>
    String(program?.chosen.find((one) => one.strand === strand)?.minutes ?? 0);
  return {
    titleNb: program?.titleNb ?? '',
    titleNn: program?.titleNn ?? '',
    titleEn: program?.titleEn ?? '',
    measureRef: program?.measureRef ?? '1',
    startsOn: program?.startsOn ?? '',
    endsOn: program?.endsOn ?? '',
    unitIds: program?.units.map(({ id }) => id) ?? [],
    profileCodes: program?.profiles.map(({ code }) => code) ?? [],
    chosen: {
      FAGLIG_PAFYLL: chosen('FAGLIG_PAFYLL'),
      VEILEDNING: chosen('VEILEDNING'),
      EGET_ARBEID: chosen('EGET_ARBEID'),
    },
    elements:
      program?.elements.map(({ course, minutes, dueOn, ...element }) => ({
        ...element,
        key: element.id,
        courseId: course?.id ?? '',
        minutes: String(minutes),
        dueOn: dueOn ?? '',
      })) ?? [],
  };
}

/** What is sent. A title that is left empty in a language is the one in bokmål. */
export function inputOf(draft: ProgramDraft): ProgramInput {
  return {
    ...titlesOf(draft),
    measureRef: draft.measureRef || null,
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    unitIds: [...draft.unitIds],
    profileCodes: [...draft.profileCodes],
    chosen: strands.map((strand) => ({ strand, minutes: whole(draft.chosen[strand]) })),
    elements: draft.elements.map((element) => ({
      ...titlesOf(element),
      id: element.id,
      strand: element.strand,
      kind: element.kind,
      courseId: element.kind === 'COURSE' ? element.courseId || null : null,
      required: element.required,
      minutes: whole(element.minutes),
      dueOn: element.dueOn || null,
    })),
  };
}

/** The list with one element a place up (-1) or down (1); as it was at either end. */
export function moved<Item>(list: readonly Item[], index: number, by: -1 | 1): readonly Item[] {
  const [one, other] = [list[index], list[index + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((item, place) => (place === index ? other : place === index + by ? one : item));
}

interface Titles {
  readonly titleNb: string;
  readonly titleNn: string;
  readonly titleEn: string;
}

const titlesOf = ({ titleNb, titleNn, titleEn }: Titles): Titles => ({
  titleNb,
  titleNn: titleNn.trim() || titleNb,
  titleEn: titleEn.trim() || titleNb,
});

const whole = (text: string): number => (/^\s*\d{1,5}\s*$/.test(text) ? Number(text) : -1);

import type { ProgramInput } from '@kompetanse/contract';
import type { WrittenProgram } from './program-rows.ts';
import type { Titled } from './titled.ts';

/** What was sent, in the form the rules read. */
export function writtenOf(input: ProgramInput): WrittenProgram {
  const asked = new Map(input.chosen.map(({ strand, minutes }) => [strand, minutes]));
  return {
    ...titlesOf(input),
    measureRef: input.measureRef?.trim() || null,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    unitIds: input.unitIds,
    profileCodes: input.profileCodes,
    chosen: {
      FAGLIG_PAFYLL: asked.get('FAGLIG_PAFYLL') ?? 0,
      VEILEDNING: asked.get('VEILEDNING') ?? 0,
      EGET_ARBEID: asked.get('EGET_ARBEID') ?? 0,
    },
    elements: input.elements.map((element) => ({
      ...titlesOf(element),
      id: element.id ?? null,
      strand: element.strand,
      kind: element.kind,
      courseId: element.courseId ?? null,
      required: element.required,
      minutes: element.minutes,
      dueOn: element.dueOn ?? null,
    })),
  };
}

const titlesOf = ({ titleNb, titleNn, titleEn }: Titled): Titled => ({
  titleNb: titleNb.trim(),
  titleNn: titleNn.trim(),
  titleEn: titleEn.trim(),
});

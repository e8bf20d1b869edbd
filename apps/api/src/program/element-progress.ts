import type { PartState } from '@kompetanse/domain/program';
import type { ExemptionRow, ParticipationRow } from './participation.queries.ts';
import type { ElementRow } from './programs.queries.ts';

export interface ElementProgressRow {
  readonly element: ElementRow;
  readonly state: PartState;
  readonly doneMinutes: number;
  readonly next: boolean;
  readonly exemption: ExemptionRow | null;
  /** A course that is still asked for. */
  readonly bookable: boolean;
}

/** The elements of a card, as the contract shows them. */
export function progressOf({ parts, standing, exemptions }: ParticipationRow): ElementProgressRow[] {
  const byId = new Map(parts.map((part) => [part.id, part]));
  return standing.parts.flatMap(({ part, state, doneMinutes }) => {
    const element = byId.get(part.id);
    if (!element) return [];
    const bookable = element.kind === 'COURSE' && state !== 'DONE' && state !== 'EXEMPT' && standing.state !== 'EXEMPT';
    return {
      element,
      state,
      doneMinutes,
      next: part.id === standing.nextId,
      exemption: exemptionOf(exemptions, part.id),
      bookable,
    };
  });
}

/** The exemption from that element; null: from the whole. */
export function exemptionOf(exemptions: readonly ExemptionRow[], elementId: string | null): ExemptionRow | null {
  return exemptions.find((one) => one.elementId === elementId) ?? null;
}

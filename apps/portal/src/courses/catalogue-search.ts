import type { Audience, CatalogueQueryVariables, CourseType } from '@kompetanse/contract/portal';

/** What a person chooses among; COS-P is one offer to them and three types to the plan. */
export const groups = {
  cosp: ['COSP_STAFF', 'COSP_GUARDIAN', 'COSP_FACILITATOR'],
  'mitt-valg': ['MITT_VALG'],
  tema: ['THEME'],
  annet: ['OTHER'],
} as const satisfies Record<string, readonly CourseType[]>;
export type Group = keyof typeof groups;
export const groupNames = Object.keys(groups) as Group[];

export const audiences = { ansatte: 'EMPLOYEE', foresatte: 'GUARDIAN' } as const satisfies Record<string, Audience>;
export type AudienceName = keyof typeof audiences;

/** The filters of the catalogue as they stand in the address: /kurs?sok=trygg&type=cosp&for=ansatte&ledige=ja */
export interface CatalogueSearch {
  readonly sok?: string | undefined;
  readonly type?: readonly Group[] | undefined;
  readonly for?: AudienceName | undefined;
  readonly ledige?: 'ja' | undefined;
}

const LONGEST_SEARCH = 100;

/** Reads an address somebody may have typed. What is not known becomes undefined: the router hands on what is left out. */
export function readCatalogueSearch(search: Record<string, unknown>): CatalogueSearch {
  const { sok, type, ledige } = search as Partial<Record<'sok' | 'type' | 'ledige', unknown>>;
  const words = typeof sok === 'string' ? sok.slice(0, LONGEST_SEARCH) : '';
  const asked: readonly unknown[] = Array.isArray(type) ? type : [type];
  const chosen = groupNames.filter((group) => asked.includes(group));
  const audience = search['for'];
  return {
    sok: words === '' ? undefined : words,
    type: chosen.length > 0 ? chosen : undefined,
    for: audience === 'ansatte' || audience === 'foresatte' ? audience : undefined,
    ledige: ledige === 'ja' ? ledige : undefined,
  };
}

/** The same filters as the API takes them. */
export function catalogueFilter(search: CatalogueSearch): Omit<CatalogueQueryVariables, 'first' | 'after'> {
  return {
    search: search.sok?.trim() || null,
    types: search.type?.flatMap((group) => groups[group]) ?? null,
    audience: search.for ? audiences[search.for] : null,
    onlyFreeSeats: search.ledige === 'ja' ? true : null,
  };
}

/** How many filters are in use, the search words not counted. */
export function filtersUsed({ type = [], for: audience, ledige }: CatalogueSearch): number {
  return type.length + (audience ? 1 : 0) + (ledige ? 1 : 0);
}

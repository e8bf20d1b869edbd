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

/**
 * The filters of the catalogue as they stand in the address, which is the only place where they are kept:
 * /kurs?sok=trygg&type=cosp&for=ansatte&ledige=ja&passer=ja&fra=2026-12-01&vis=kalender&maned=2026-12
 */
export interface CatalogueSearch {
  readonly sok?: string | undefined;
  readonly type?: readonly Group[] | undefined;
  readonly for?: AudienceName | undefined;
  readonly ledige?: 'ja' | undefined;
  /** Fits my programme. */
  readonly passer?: 'ja' | undefined;
  /** The host's id. */
  readonly enhet?: string | undefined;
  readonly fra?: string | undefined;
  readonly til?: string | undefined;
  readonly vis?: 'kalender' | undefined;
  /** '2026-12': the month of the calendar; left out, this one. */
  readonly maned?: string | undefined;
}

const LONGEST_SEARCH = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads an address somebody may have typed. What is not known becomes undefined: the router hands on what is left out. */
export function readCatalogueSearch(search: Record<string, unknown>): CatalogueSearch {
  const text = (name: string): string => {
    const value = search[name];
    return typeof value === 'string' ? value : '';
  };
  const words = text('sok').slice(0, LONGEST_SEARCH);
  const type = search['type'];
  const asked: readonly unknown[] = Array.isArray(type) ? type : [type];
  const chosen = groupNames.filter((group) => asked.includes(group));
  const audience = search['for'];
  return {
    sok: words === '' ? undefined : words,
    type: chosen.length > 0 ? chosen : undefined,
    for: audience === 'ansatte' || audience === 'foresatte' ? audience : undefined,
    ledige: text('ledige') === 'ja' ? 'ja' : undefined,
    passer: text('passer') === 'ja' ? 'ja' : undefined,
    enhet: UUID.test(text('enhet')) ? text('enhet') : undefined,
    fra: isDay(text('fra')) ? text('fra') : undefined,
    til: isDay(text('til')) ? text('til') : undefined,
    vis: text('vis') === 'kalender' ? 'kalender' : undefined,
    maned: isDay(`${text('maned')}-01`) ? text('maned') : undefined,
  };
}

/** A day of the calendar in years a course can be in. */
function isDay(text: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T12:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

type Filter = Omit<CatalogueQueryVariables, 'first' | 'after'>;

/** The same filters as the API takes them. */
export function catalogueFilter(search: CatalogueSearch): Filter {
  return {
    search: search.sok?.trim() || null,
    types: search.type?.flatMap((group) => groups[group]) ?? null,
    audience: search.for ? audiences[search.for] : null,
    onlyFreeSeats: search.ledige === 'ja' ? true : null,
    onlyForMe: search.passer === 'ja' ? true : null,
    unit: search.enhet ?? null,
    from: search.fra ?? null,
    to: search.til ?? null,
  };
}

/** How many filters are in use, the search words not counted. */
export function filtersUsed(search: CatalogueSearch): number {
  const { type = [], for: audience, ledige, passer, enhet, fra, til } = search;
  return type.length + [audience, ledige, passer, enhet, fra, til].filter((value) => value !== undefined).length;
}

/** The address without filters, in the same view. */
export const noFilters = {
  sok: undefined,
  type: undefined,
  for: undefined,
  ledige: undefined,
  passer: undefined,
  enhet: undefined,
  fra: undefined,
  til: undefined,
} as const satisfies CatalogueSearch;

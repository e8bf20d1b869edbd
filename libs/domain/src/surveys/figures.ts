import { kindCut, unitCut, finestOf, groupedBy, type Place } from './places.ts';
import { atLeast, FEWEST_ANSWERS, releasable, remainders, sizes, spreads, sum, WHOLE, type Cut } from './release.ts';

/** A mean outside is told as the nearest of these: beyond them everybody in a small group would have given the same answer. */
const MEAN_ENDS = { lowest: 1.2, highest: 4.8 } as const;

/** One who answered: where they stand and what they said, 1–5 by question. What is left out was not answered. */
export interface Answered extends Place {
  readonly scales: Readonly<Record<string, number>>;
}

export interface ReleasedCut {
  readonly key: string;
  /** Null: hidden. */
  readonly answered: number | null;
}

export interface ReleasedFigure {
  readonly cut: string;
  readonly question: string;
  /** One decimal; null: hidden. */
  readonly mean: number | null;
  /** Who answered this question; null: hidden, or it would tell of fewer than five who did not. */
  readonly answered: number | null;
  /** Whole per cent for 1, 2, 3, 4, 5; null: hidden. */
  readonly shares: readonly number[] | null;
}

export interface Release {
  readonly cuts: readonly ReleasedCut[];
  readonly figures: readonly ReleasedFigure[];
}

/** What is known of a survey when it closes. */
export interface AnsweredSurvey {
  /** Of all who were invited: a cut nobody answered in is hidden like every other. */
  readonly places: readonly Place[];
  /** Ids of the scale questions. */
  readonly questions: readonly string[];
  readonly answers: readonly Answered[];
}

/** Everything that is ever told of a survey's scales, computed once. */
export function releaseOf({ places, questions, answers }: AnsweredSurvey): Release {
  const cuts = cutsOf(
    places,
    answers.map((place) => ({ ...place, value: 1 })),
  );
  const told = releasable(cuts);
  const size = sizes(cuts);
  return {
    cuts: cuts.map(({ key }) => ({ key, answered: told.has(key) ? sum(size.get(key) ?? []) : null })),
    figures: questions.flatMap((question) => figuresOf(question, { places, answers, cuts, told })),
  };
}

interface Known {
  readonly places: readonly Place[];
  readonly answers: readonly Answered[];
  readonly cuts: readonly Cut[];
  readonly told: ReadonlySet<string>;
}

function figuresOf(question: string, { places, answers, cuts, told }: Known): ReleasedFigure[] {
  const said = answers.flatMap(({ scales, kind, unitId }) => {
    const value = scales[question];
    return value === undefined ? [] : [{ kind, unitId, value }];
  });
  const own = cutsOf(places, said);
  const size = sizes(own);
  const shown = releasable(own, atLeast(FEWEST_ANSWERS), told);
  const spread = releasable(own, spreads, shown);
  const exact = tellsWhoSkipped(cuts, own, shown) ? new Set<string>() : shown;
  return own.map(({ key }) => {
    const counts = size.get(key) ?? [];
    return {
      cut: key,
      question,
      mean: shown.has(key) ? meanOf(counts) : null,
      answered: exact.has(key) ? sum(counts) : null,
      shares: spread.has(key) ? sharesOf(counts) : null,
    };
  });
}

/** True when the numbers of this question beside those of the survey would tell of a few who did not answer it. */
export function tellsWhoSkipped(cuts: readonly Cut[], own: readonly Cut[], shown: ReadonlySet<string>): boolean {
  const [all, some] = [remainders(cuts, shown), remainders(own, shown)];
  return [...all].some(([key, counts]) => {
    const skipped = sum(counts) - sum(some.get(key) ?? []);
    return skipped > 0 && skipped < FEWEST_ANSWERS;
  });
}

/** All cuts there may be, and what was said (1–5) in each and in no finer one. */
export function cutsOf(places: readonly Place[], said: readonly (Place & { readonly value: number })[]): Cut[] {
  const kinds = [...new Set(places.flatMap(({ kind }) => (kind === null ? [] : [kind])))];
  const units = new Map(places.flatMap(({ kind, unitId }) => (unitId === null ? [] : [[unitId, kind] as const])));
  const finest = groupedBy(said, finestOf);
  const own = (key: string): number[] =>
    [1, 2, 3, 4, 5].map((value) => (finest.get(key) ?? []).filter((one) => one.value === value).length);
  const kindOf = (kind: string | null): string => (kind === null ? WHOLE : kindCut(kind));
  return [
    { key: WHOLE, parent: null, own: own(WHOLE) },
    ...kinds.map((kind): Cut => ({ key: kindCut(kind), parent: WHOLE, own: own(kindCut(kind)) })),
    ...[...units].map(([unitId, kind]): Cut => ({
      key: unitCut(unitId),
      parent: kindOf(kind),
      own: own(unitCut(unitId)),
    })),
  ];
}

/** Whole per cent that are a hundred together: what rounding down leaves goes to those it takes most from. */
function sharesOf(counts: readonly number[]): number[] {
  const exact = counts.map((count) => (100 * count) / sum(counts));
  const shares = exact.map((share) => Math.floor(share));
  const byRest = [...exact.keys()].toSorted((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1));
  const left = new Set(byRest.slice(0, 100 - sum(shares)));
  return shares.map((share, at) => share + Number(left.has(at)));
}

function meanOf(counts: readonly number[]): number {
  const mean = sum(counts.map((count, at) => count * (at + 1))) / sum(counts);
  return Math.min(MEAN_ENDS.highest, Math.max(MEAN_ENDS.lowest, Math.round(mean * 10) / 10));
}

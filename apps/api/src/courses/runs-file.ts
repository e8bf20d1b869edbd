import { Injectable } from '@nestjs/common';
import type { RunFilter, RunSort, RunState } from '@kompetanse/contract';
import { isLocalDate } from '@kompetanse/domain/calendar';
import type { Locale } from '@kompetanse/texts';
import { runFiles as en } from '@kompetanse/texts/en/run-files.ts';
import { words as wordsEn } from '@kompetanse/texts/en/words.ts';
import { runFiles as nb } from '@kompetanse/texts/nb/run-files.ts';
import { words as wordsNb } from '@kompetanse/texts/nb/words.ts';
import { runFiles as nn } from '@kompetanse/texts/nn/run-files.ts';
import { words as wordsNn } from '@kompetanse/texts/nn/words.ts';
import { csv, csvMoment } from '../platform/csv/csv.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import type { Download } from '../platform/http/download.ts';
import { ManagedRunQueries, type RunFileRow } from './managed-runs.queries.ts';
import { managerRoles } from './run-scope.ts';

/** More than this no spreadsheet is read for. */
const MOST_ROWS = 5_000;

const texts = { nb, nn, en };
const words = { nb: wordsNb, nn: wordsNn, en: wordsEn };
const sorts: readonly string[] = ['START', 'COURSE', 'PLACE', 'SEATS', 'STATE'] satisfies RunSort[];
const seers: readonly string[] = [...managerRoles, 'COURSE_LEADER'];

/** The list of managed runs as a file to save: the same runs, in the same order, as on the screen. */
@Injectable()
export class RunsFile {
  constructor(private readonly queries: ManagedRunQueries) {}

  /** The file; a sentence when a filter can not be read; null for everyone who gives no courses. */
  async make(
    viewer: Viewer | null,
    wish: Readonly<Record<string, unknown>>,
  ): Promise<Download | { readonly wrong: string } | null> {
    if (!viewer?.roles.some(({ role }) => seers.includes(role))) return null;
    const { locale } = viewer;
    const question = questionIn(wish);
    if (!question) return { wrong: texts[locale].runs.wrongFilter };
    const found = await this.queries.fileRows(viewer, locale, { first: MOST_ROWS, ...question });
    return {
      fileName: `${texts[locale].runs.name}.csv`,
      contentType: 'text/csv; charset=utf-8',
      bytes: Buffer.from(runsCsv(locale, found)),
    };
  }
}

/** Filters and order as the address writes them: states separated by commas; null when one of them can not be read. */
function questionIn(
  wish: Readonly<Record<string, unknown>>,
): { filter: RunFilter; sort: RunSort; descending: boolean } | null {
  const asked = new Map<string, string>();
  for (const [name, value] of Object.entries(wish)) {
    if (typeof value !== 'string') return null;
    if (value !== '') asked.set(name, value);
  }
  const text = (name: string): string | null => asked.get(name) ?? null;
  const states = text('states')?.split(',') ?? null;
  const [sort, descending] = [text('sort') ?? 'START', text('descending') ?? 'true'];
  const days = [text('from'), text('to')].filter((day) => day !== null);
  const readable =
    days.every(isLocalDate) &&
    sorts.includes(sort) &&
    ['true', 'false'].includes(descending) &&
    (states ?? []).every((state) => Object.hasOwn(wordsNb.runState, state)) &&
    [...asked.values()].every((value) => !value.includes('\0'));
  if (!readable) return null;
  return {
    filter: {
      states: states as RunState[] | null,
      unitId: text('unitId'),
      courseId: text('courseId'),
      from: text('from'),
      to: text('to'),
      search: text('search'),
    },
    sort: sort as RunSort,
    descending: descending === 'true',
  };
}

function runsCsv(locale: Locale, found: readonly RunFileRow[]): string {
  const { columns } = texts[locale].runs;
  const { key, code, course, host, place, startsAt, endsAt, capacity, taken, waiting, state } = columns;
  const line = (run: RunFileRow): string[] => [
    run.key,
    run.code,
    run.course,
    run.host,
    run.place,
    csvMoment(run.startsAt),
    csvMoment(run.endsAt),
    String(run.capacity),
    String(run.taken),
    String(run.waiting),
    words[locale].runState[run.state],
  ];
  const heading = [key, code, course, host, place, startsAt, endsAt, capacity, taken, waiting, state];
  return csv([heading, ...found.map(line)]);
}

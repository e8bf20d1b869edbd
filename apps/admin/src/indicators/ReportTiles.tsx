import type { ReactElement } from 'react';
import { CardGrid, StatTile } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { Language } from '../shell/language.tsx';
import { endsOf } from './report.ts';
import type { Ends, Report } from './report.ts';

/** The three numbers that matter. */
export function ReportTiles({ report }: { readonly report: Report }): ReactElement | null {
  const language = useTexts();
  const { t, format } = language;
  const texts = t.indicators;
  const ends = endsOf(report);
  if (ends === undefined) return null;
  return (
    <CardGrid as="div" least="tile">
      <StatTile
        label={texts.inYear(texts.measures[report.measure], ends.to)}
        value={format.number(ends.last)}
        note={texts.measureNotes[report.measure]}
      />
      {report.totals.sharePercent !== null && (
        <StatTile
          label={texts.share}
          value={format.percent(report.totals.sharePercent / 100)}
          note={texts.shareNote(format.number(report.totals.staff))}
        />
      )}
      {ends.from !== ends.to && (
        <StatTile
          label={texts.change(ends.from, ends.to)}
          value={format.change(ends.last - ends.first)}
          note={insightOf(ends, language)}
        />
      )}
    </CardGrid>
  );
}

/** What the years tell, in one sentence. */
export function insightOf({ from, to, first, last }: Ends, { t, format }: Language): string {
  const texts = t.indicators;
  if (from === to) return texts.one(to, format.number(last));
  if (first === last) return texts.same(from, to, format.number(last));
  return (last > first ? texts.rose : texts.fell)(from, format.number(first), to, format.number(last));
}

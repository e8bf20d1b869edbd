import type { StrandFragment } from '@kompetanse/contract/admin';
import { strands } from '@kompetanse/domain/program';
import { ShareBar, type Column } from '@kompetanse/ui';
import { useTexts, type Language } from '../shell/language.tsx';
import { strandShare } from './share.ts';

interface WithStrands {
  readonly strands: readonly StrandFragment[];
}

interface Hours {
  readonly hours: (minutes: number) => string;
  readonly share: (strand: StrandFragment) => string;
}

/** Minutes as hours and as a share, in words. */
export function useHours(): Hours {
  const { format } = useTexts();
  return {
    hours: (minutes) => format.hours(minutes / 60),
    share: (strand) => {
      const found = strandShare(strand);
      return found === null ? '–' : format.percent(found);
    },
  };
}

/** A column for each strand: its share as a bar and in words. */
export function strandColumns<Row extends WithStrands>(
  words: Language['words'],
  inWords: Hours['share'],
): Column<Row>[] {
  return strands.map((strand) => {
    const of = ({ strands: all }: Row): StrandFragment | undefined => all.find((one) => one.strand === strand);
    return {
      id: strand,
      heading: words.programStrand[strand],
      sortBy: (row) => strandShare(of(row) ?? { wantedMinutes: 0, doneMinutes: 0 }),
      cell: (row) => {
        const found = of(row);
        return found === undefined ? null : <ShareBar share={strandShare(found) ?? 0} words={inWords(found)} />;
      },
    };
  });
}

import type { ReactElement } from 'react';
import type { ProgramStrand } from '@kompetanse/contract/portal';
import { ShareRing } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { strandShare } from './strand-share.ts';

interface StrandRingsProps {
  readonly strands: readonly {
    readonly strand: ProgramStrand;
    readonly wantedMinutes: number;
    readonly doneMinutes: number;
  }[];
  readonly small?: boolean;
}

/** The strands side by side: a ring, its name, and the hours in words. */
export function StrandRings({ strands, small = false }: StrandRingsProps): ReactElement {
  const { program: texts, words } = useTexts();
  const format = useFormat();
  const hours = (minutes: number): string => format.hours(minutes / 60);
  return (
    <ul className="program-strands" data-small={small || undefined}>
      {strands.map(({ strand, ...minutes }) => {
        const share = strandShare(minutes);
        return (
          <li key={strand}>
            <ShareRing share={share ?? 0} words={share === null ? '–' : format.percent(share)} small={small} />
            <span className="program-strands__words">
              <strong>{words.programStrand[strand]}</strong>
              <span className="portal-quiet">
                {share === null
                  ? texts.nothingAsked
                  : texts.hoursOf(hours(minutes.doneMinutes), hours(minutes.wantedMinutes))}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

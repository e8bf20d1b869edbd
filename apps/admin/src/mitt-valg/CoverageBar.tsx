import type { ReactElement } from 'react';
import { useTexts } from '../shell/language.tsx';
import { shareOf } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import './coverage.css';

/** Who has completed, who has a seat, and the rest, as one bar with its number. */
export function CoverageBar({
  counts,
}: {
  readonly counts: Pick<Coverage, 'staff' | 'covered' | 'planned'>;
}): ReactElement {
  const { t, format } = useTexts();
  const { staff, covered, planned } = counts;
  const width = (part: number): string => `${staff === 0 ? 0 : (part / staff) * 100}%`;
  return (
    <div className="coverage">
      <div
        className="coverage__bar"
        role="img"
        aria-label={t.mittValg.bar(format.number(covered), format.number(planned))}
      >
        <span className="coverage__covered" style={{ inlineSize: width(covered) }} />
        <span className="coverage__planned" style={{ inlineSize: width(planned) }} />
      </div>
      <span className="ui-number coverage__number">{format.percent(shareOf(counts))}</span>
    </div>
  );
}

import type { ReactElement } from 'react';
import { StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { Application } from './application.ts';

/** Who has answered what, and why. */
export function DecisionList({ application }: { readonly application: Application }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.furtherEducation;
  if (application.decisions.length === 0) return <p className="quiet">{texts.noDecisions}</p>;
  return (
    <ul className="decisions">
      {application.decisions.map(({ level, outcome, reason, at, decidedBy }) => (
        <li key={`${level}-${at}`}>
          <strong>
            <StatusBadge tone={outcome === 'YES' ? 'success' : 'danger'}>
              {texts.outcome[`${level}_${outcome}`]}
            </StatusBadge>
          </strong>
          <span className="quiet">
            {texts.decidedBy(words.decisionLevel[level], decidedBy.name, format.date(format.dayOf(at)))}
          </span>
          {reason !== null && <p>{reason}</p>}
        </li>
      ))}
    </ul>
  );
}

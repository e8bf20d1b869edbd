import type { ReactElement } from 'react';
import { Card } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { MakeUpLine } from './MakeUpLine.tsx';
import { useMissed } from './make-ups.ts';
import './make-up.css';

/** Everybody of the run who missed a session that has been or can be made up for; nothing when there is nobody. */
export function MakeUpCard({ runId }: { readonly runId: string }): ReactElement | null {
  const { t } = useTexts();
  const texts = t.attendance.makeUp;
  const missed = useMissed(runId);
  if (missed.length === 0) return null;
  return (
    <Card title={texts.card} className="ui-no-print">
      <ul className="make-ups">
        {missed.map((one) => (
          <li key={`${one.enrolmentId}:${one.sessionId}`}>
            <strong>{texts.who(one.name, one.no)}</strong>
            <MakeUpLine missed={one} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

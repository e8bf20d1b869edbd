import type { ReactElement } from 'react';
import { Notice } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import type { Application } from './application-queries.ts';

/** Why the application was sent back, in the words of the one who did. */
export function SentBack({ application }: { readonly application: Application }): ReactElement {
  const { mend } = useTexts().furtherEducation;
  const last = application.history.findLast(({ toState }) => toState === 'RETURNED');
  return (
    <Notice tone="warning" title={mend.returned}>
      {last?.text ? <p className="portal-pre">«{last.text}»</p> : null}
      <p>{mend.next}</p>
    </Notice>
  );
}

import type { ReactElement } from 'react';
import { Notice } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { Application } from './application.ts';

/** Leaders who left the case to the next one, and why. */
export function StandDownList({ application }: { readonly application: Application }): ReactElement | null {
  const { t, format } = useTexts();
  const texts = t.answers.standDown;
  if (application.standDowns.length === 0) return null;
  return (
    <Notice>
      {application.standDowns.map(({ person, reason, at }) => (
        <p key={person.id}>
          {texts.told(person.name, format.date(format.dayOf(at)))} «{reason}»
        </p>
      ))}
    </Notice>
  );
}

import type { ReactElement } from 'react';
import { Card } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { Application } from './application.ts';

/** The letters about decisions, as the applicant got them. */
export function ApplicationLetters({ letters }: Pick<Application, 'letters'>): ReactElement | null {
  const { t, format, words } = useTexts();
  const texts = t.furtherEducation;
  if (letters.length === 0) return null;
  return (
    <Card title={texts.letters}>
      <ul className="application-files">
        {letters.map(({ id, number, outcome, at, address }) => (
          <li key={id}>
            <a href={address} download={`${number}.pdf`}>
              {texts.letter(number, format.date(format.dayOf(at)))}
            </a>{' '}
            ({words.applicationState[outcome === 'YES' ? 'APPROVED' : 'REFUSED']})
          </li>
        ))}
      </ul>
    </Card>
  );
}

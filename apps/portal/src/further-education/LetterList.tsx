import type { ReactElement } from 'react';
import { Button } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import type { Application } from './application-queries.ts';

/** The letters about decisions, the latest first, each to be saved. */
export function LetterList({ letters }: Pick<Application, 'letters'>): ReactElement | null {
  const { letters: texts } = useTexts().furtherEducation;
  const format = useFormat();
  if (letters.length === 0) return null;
  return (
    <ul className="further-education-files" aria-label={texts.list}>
      {letters.toReversed().map(({ id, number, outcome, at, address }) => (
        <li key={id} className="further-education-files__row">
          <span className="further-education-files__name">
            <strong>{texts.outcome[outcome]}</strong>
            <span className="portal-quiet">{texts.said(number, format.dateTime(at))}</span>
          </span>
          <Button asChild variant="secondary" size="sm">
            <a href={address} download={`${number}.pdf`} aria-label={texts.open(number)}>
              {texts.openShort}
            </a>
          </Button>
        </li>
      ))}
    </ul>
  );
}

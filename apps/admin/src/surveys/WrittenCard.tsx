import type { ReactElement } from 'react';
import { Card } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { Results } from './results.ts';
import type { ShownSurvey } from './survey.screen.tsx';

interface WrittenCardProps {
  readonly questions: ShownSurvey['questions'];
  readonly texts: Results['texts'];
}

/** What was written, of the whole survey, in no order. */
export function WrittenCard({ questions, texts: written }: WrittenCardProps): ReactElement | null {
  const { t } = useTexts();
  const texts = t.surveys.results;
  const asked = questions.filter(({ kind }) => kind === 'TEXT');
  if (asked.length === 0) return null;
  return (
    <Card title={texts.texts}>
      <p className="quiet">{texts.textsText}</p>
      {asked.map(({ id, text }) => {
        const said = written.find(({ questionId }) => questionId === id)?.texts ?? [];
        return (
          <section key={id} className="survey-written">
            <h3>{text}</h3>
            {said.length === 0 ? (
              <p>{texts.noTexts}</p>
            ) : (
              <ul>
                {said.map((one, at) => (
                  <li key={at}>{one}</li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </Card>
  );
}

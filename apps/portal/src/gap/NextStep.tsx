import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Button } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import type { Asked } from './gap-queries.ts';

interface NextStepProps {
  readonly competence: Asked['requirement']['competence'];
  readonly onAdd: (competenceId: string) => void;
}

/** The ways to what is lacking: tell that one has it, find a course, or apply for a study. */
export function NextStep({ competence, onAdd }: NextStepProps): ReactElement {
  const { gap: texts } = useTexts();
  const { id, kind, name } = competence;
  const studied = kind === 'DEGREE' || kind === 'CREDITS';
  return (
    <p className="gap-steps ui-no-print">
      <Button variant="secondary" size="sm" aria-label={texts.addOne(name)} onClick={() => onAdd(id)}>
        {texts.add}
      </Button>
      <Button asChild variant="tertiary" size="sm">
        {studied ? (
          <Link to="/videreutdanning" aria-label={texts.applyFor(name)}>
            {texts.apply}
          </Link>
        ) : (
          <Link to="/kurs" search={{ sok: name }} aria-label={texts.findOne(name)}>
            {texts.find}
          </Link>
        )}
      </Button>
    </p>
  );
}

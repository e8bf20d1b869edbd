import { useState, type ReactElement } from 'react';
import { Button, Stack } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import type { Application } from '../further-education/application-queries.ts';
import { Binding } from './Binding.tsx';
import { DropOutForm } from './DropOutForm.tsx';
import { SemesterItem } from './SemesterItem.tsx';
import './studies.css';

/** A study that has begun: how far it has come, its semesters with what to do next, and the way out. */
export function MyStudy({ application }: { readonly application: Application }): ReactElement | null {
  const { studies: texts } = useTexts();
  const format = useFormat();
  const [ending, setEnding] = useState(false);
  const { id, semesters, standing, credits, actions, state, bindings } = application;
  const agreements = bindings.map((binding) => (
    <Binding key={binding.id} binding={binding} resultId={`application-${id}`} />
  ));
  if (semesters.length === 0) return agreements.length === 0 ? null : <>{agreements}</>;
  return (
    <section className="my-study" aria-labelledby={`semesters-${id}`}>
      <h4 id={`semesters-${id}`} tabIndex={-1}>
        {texts.title}
      </h4>
      <p>
        {texts.standing(format.number(standing.earned), format.number(credits))}{' '}
        {standing.unplanned > 0 && state === 'STARTED' && texts.unplanned(format.number(standing.unplanned))}
      </p>
      <ol className="my-study__semesters">
        {semesters.map((semester) => (
          <SemesterItem key={semester.id} semester={semester} resultId={`semesters-${id}`} />
        ))}
      </ol>
      {agreements}
      {state === 'STARTED' && <p className="portal-quiet">{texts.byItself}</p>}
      {actions.includes('DROP_OUT') && (
        <Stack>
          {ending ? (
            <DropOutForm application={application} onDone={() => setEnding(false)} />
          ) : (
            <p>
              <Button variant="tertiary" onClick={() => setEnding(true)}>
                {texts.dropOut.action}
              </Button>
            </p>
          )}
        </Stack>
      )}
    </section>
  );
}

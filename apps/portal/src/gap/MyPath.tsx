import { useState, type ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { MyGapQuery } from '@kompetanse/contract/portal';
import { Card, SelectField, StatusBadge } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { NextStep } from './NextStep.tsx';
import { myPathQuery, type OwnPath } from './gap-queries.ts';

const tones = { MET: 'success', EXPIRES_SOON: 'warning', MISSING: 'danger' } as const;

interface MyPathProps {
  readonly choices: MyGapQuery['myPathChoices'];
  readonly onAdd: (competenceId: string) => void;
}

/** «What do I lack for …»: what another position asks for, what I have of it, and what my studies will give and when. */
export function MyPath({ choices, onAdd }: MyPathProps): ReactElement {
  const { gap: texts } = useTexts();
  const [chosen, setChosen] = useState(choices.find(({ usual }) => usual)?.code ?? '');
  return (
    <Card level={3} title={texts.pathTitle}>
      <SelectField
        label={texts.pathChoose}
        placeholder={texts.pathPlaceholder}
        options={choices.map(({ code, name }) => ({ value: code, label: name }))}
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
      />
      {chosen !== '' && <Chosen key={chosen} toProfile={chosen} onAdd={onAdd} />}
    </Card>
  );
}

function Chosen({ toProfile, onAdd }: { readonly toProfile: string } & Pick<MyPathProps, 'onAdd'>): ReactElement {
  const { gap: texts } = useTexts();
  const format = useFormat();
  const query = useQuery(myPathQuery(toProfile));
  return (
    <Loaded query={query} shape="tiles" count={1}>
      {(path) =>
        path === null ? (
          <p>{texts.asksNothing}</p>
        ) : (
          <div aria-live="polite">
            <p>
              <strong>
                {path.ready
                  ? texts.readyNow
                  : path.readyOn === null
                    ? texts.notReady
                    : texts.readyOn(format.date(path.readyOn))}
              </strong>
            </p>
            <ul className="gap-list">
              {path.steps.map((step) => (
                <li key={step.requirement.id}>
                  <OneStep step={step} studies={path.studies} onAdd={onAdd} />
                </li>
              ))}
            </ul>
            {path.studies.map((study) => (
              <p key={study.applicationId} className="quiet">
                <StudyLine study={study} />
              </p>
            ))}
          </div>
        )
      }
    </Loaded>
  );
}

interface StepProps extends Pick<MyPathProps, 'onAdd'> {
  readonly step: OwnPath['steps'][number];
  readonly studies: OwnPath['studies'];
}

function OneStep({ step, studies, onAdd }: StepProps): ReactElement {
  const { gap: texts, words } = useTexts();
  const format = useFormat();
  const { state, requirement, metOn, waiting, lapses, creditsMissing, expiresOn } = step;
  const { competence, mandatory } = requirement;
  const from = studies.find((study) => study.competence?.id === competence.id && study.endsOn === metOn);
  const why = [
    mandatory ? '' : texts.wanted,
    metOn === null ? '' : texts.comes(format.date(metOn), from?.study ?? ''),
    state === 'MISSING' && creditsMissing !== null ? texts.creditsMissing(format.number(creditsMissing)) : '',
    waiting ? texts.waiting : '',
    expiresOn === null ? '' : texts.until(format.date(expiresOn)),
    lapses ? texts.lapses : '',
  ].filter(Boolean);
  return (
    <>
      <div className="gap-list__words">
        <span>
          <StatusBadge tone={metOn === null ? tones[state] : 'info'}>
            {metOn === null ? words.gapState[state] : texts.underWay}
          </StatusBadge>{' '}
          <strong>{competence.name}</strong>
        </span>
        {why.length > 0 && <span className="quiet">{why.join(' · ')}</span>}
      </div>
      {state === 'MISSING' && metOn === null && !waiting && <NextStep competence={competence} onAdd={onAdd} />}
    </>
  );
}

function StudyLine({ study }: { readonly study: OwnPath['studies'][number] }): string {
  const { gap: texts, words } = useTexts();
  const format = useFormat();
  const day = format.date(study.endsOn);
  const when = study.overdue
    ? texts.studyOverdue(day)
    : study.state === 'COMPLETED'
      ? texts.studyDone(day)
      : texts.studyEnds(words.applicationState[study.state], day);
  const aim = study.competence === null ? texts.noAim : texts.aim(study.competence.name);
  return `${study.study}, ${study.institution}: ${when}. ${aim}`;
}

import type { ReactElement } from 'react';
import type { PathQuery } from '@kompetanse/contract/admin';
import { Card, EmptyState, StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Actions } from './GapTable.tsx';

type Path = NonNullable<PathQuery['positionPath']>;
type Person = Path['people'][number];
type Step = Person['steps'][number];
type Study = Person['studies'][number];

const tones = { MET: 'success', EXPIRES_SOON: 'warning', MISSING: 'danger' } as const;

/** Everybody who is on the way, first who gets there first; each says by itself what is met, what is missing and what gives it. */
export function PathPeople({ path }: { readonly path: Path }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.conversions;
  return (
    <Card title={texts.pathTo(path.toProfileName)} actions={<Actions csvUrl={path.csvUrl} />}>
      <p className="quiet">{texts.pathAsOf(format.date(path.asOf), path.fromProfileName.toLocaleLowerCase('nb-NO'))}</p>
      {path.people.length === 0 ? (
        <EmptyState level={3} title={texts.nobody} text={texts.nobodyText} />
      ) : (
        <ol className="path-people">
          {path.people.map((one) => (
            <li key={one.person.id}>
              <OnePerson one={one} />
            </li>
          ))}
        </ol>
      )}
      {path.others > 0 && <p>{texts.others(path.others)}</p>}
    </Card>
  );
}

function OnePerson({ one }: { readonly one: Person }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.conversions;
  const { person, ready, readyOn, steps, studies } = one;
  return (
    <article className="path-person">
      <header>
        <h3>{person.name}</h3>
        <span className="quiet">{person.unitName}</span>
        <StatusBadge tone={ready ? 'success' : readyOn === null ? 'neutral' : 'info'}>
          {ready ? texts.readyNow : readyOn === null ? texts.notReady : texts.readyOn(format.date(readyOn))}
        </StatusBadge>
      </header>
      <ul>
        {steps.map((step) => (
          <li key={step.requirement.id}>
            <OneStep step={step} studies={studies} />
          </li>
        ))}
      </ul>
      {studies.map((study) => (
        <p key={study.applicationId} className="quiet">
          <StudyLine study={study} />
        </p>
      ))}
    </article>
  );
}

function OneStep({ step, studies }: { readonly step: Step; readonly studies: readonly Study[] }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.conversions;
  const { state, requirement, metOn, waiting, lapses, creditsMissing, expiresOn } = step;
  const { competence, mandatory } = requirement;
  const from = studies.find((study) => study.competence?.id === competence.id && study.endsOn === metOn);
  const why = [
    metOn === null ? '' : texts.comes(format.date(metOn), from?.study ?? ''),
    state === 'MISSING' && metOn === null && !waiting ? texts.nothingGives : '',
    state === 'MISSING' && creditsMissing !== null ? texts.creditsMissing(format.number(creditsMissing)) : '',
    waiting ? t.gap.waiting : '',
    expiresOn === null ? '' : texts.until(format.date(expiresOn)),
    lapses ? texts.lapses : '',
  ].filter(Boolean);
  return (
    <>
      <StatusBadge tone={metOn === null ? tones[state] : 'info'}>
        {metOn === null ? words.gapState[state] : texts.underWay}
      </StatusBadge>{' '}
      {mandatory ? competence.name : t.gap.wanted(competence.name)}
      {why.length > 0 && <span className="quiet"> – {why.join('. ')}</span>}
    </>
  );
}

function StudyLine({ study }: { readonly study: Study }): string {
  const { t, words, format } = useTexts();
  const texts = t.conversions;
  const when = study.overdue
    ? texts.studyOverdue(format.date(study.endsOn))
    : study.state === 'COMPLETED'
      ? texts.studyDone(format.date(study.endsOn))
      : texts.studyEnds(words.applicationState[study.state], format.date(study.endsOn));
  const aim = study.competence === null ? texts.noAim : texts.aim(study.competence.name);
  return `${study.study}, ${study.institution} (${t.competence.records.credits(format.number(study.credits))}): ${when}. ${aim}`;
}

import type { ReactElement } from 'react';
import { Card, DefinitionList } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { Application } from './application.ts';

/** What is asked for, and the round it belongs to. */
export function ApplicationFacts({ application }: { readonly application: Application }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.furtherEducation;
  const { round, startedOn, deferredUntil, chosenScheme, secondSchemeWish, leavePercent, terms } = application;
  return (
    <Card title={texts.facts}>
      <DefinitionList
        items={[
          { term: texts.institution, value: application.institution },
          { term: texts.subjectArea, value: words.subjectArea[application.subjectArea] },
          { term: texts.credits, value: format.number(application.credits) },
          {
            term: texts.period,
            value: texts.periodOf(format.date(application.startsOn), format.date(application.endsOn)),
          },
          { term: texts.cost, value: format.kroner(application.costNok) },
          { term: texts.schemeWish, value: words.fundingScheme[application.schemeWish] },
          ...(secondSchemeWish === null
            ? []
            : [{ term: texts.secondSchemeWish, value: words.fundingScheme[secondSchemeWish] }]),
          ...(leavePercent === null ? [] : [{ term: texts.leave, value: format.percent(leavePercent / 100) }]),
          ...(terms === null ? [] : [{ term: texts.terms, value: format.number(terms) }]),
          ...(chosenScheme === null ? [] : [{ term: texts.chosenScheme, value: words.fundingScheme[chosenScheme] }]),
          ...(startedOn === null ? [] : [{ term: texts.startedOn, value: format.date(startedOn) }]),
          ...(deferredUntil === null ? [] : [{ term: texts.deferredUntil, value: format.date(deferredUntil) }]),
          { term: texts.schoolYear, value: round.schoolYear },
          { term: texts.unitDeadline, value: format.date(round.unitDeadline) },
          { term: texts.ownerDeadline, value: format.date(round.ownerDeadline) },
          { term: texts.budget, value: format.kroner(round.budgetNok) },
        ]}
      />
    </Card>
  );
}

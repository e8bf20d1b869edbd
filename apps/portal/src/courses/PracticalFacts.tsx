import type { ReactElement } from 'react';
import { DefinitionList } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import type { WholeRun } from './course-queries.ts';
import { restrictionInWords } from './run-words.ts';

/** Who it is for, who gives it, how long it takes. */
export function PracticalFacts({ run }: { readonly run: WholeRun }): ReactElement {
  const texts = useTexts();
  const { courses, catalogue, words, shell } = texts;
  const only = restrictionInWords(run, texts);
  const format = useFormat();
  const { course, leaders } = run;
  const names = leaders.map(({ name, unitName }) => (unitName === null ? name : `${name}, ${unitName}`));
  return (
    <DefinitionList
      items={[
        { term: courses.run.audience, value: words.audience[course.audience] },
        ...(course.meantFor.length > 0
          ? [{ term: courses.run.meantFor, value: format.list(course.meantFor.map(({ name }) => name)) }]
          : []),
        ...(course.prerequisites.length > 0
          ? [{ term: courses.run.requires, value: format.list(course.prerequisites.map(({ title }) => title)) }]
          : []),
        ...(only.length > 0
          ? [{ term: catalogue.restricted.title, value: only.map((sentence) => <div key={sentence}>{sentence}</div>) }]
          : []),
        {
          term: courses.run.leaders,
          value: names.length === 0 ? courses.run.noLeaders : names.map((name) => <div key={name}>{name}</div>),
        },
        { term: courses.run.host, value: run.hostUnit.name },
        { term: courses.run.hours, value: shell.hours(format.hours(course.durationMinutes / 60)) },
        ...(run.minParticipants > 0
          ? [{ term: courses.run.least, value: courses.run.leastPeople(run.minParticipants) }]
          : []),
        ...(course.measureRef !== null
          ? [{ term: courses.run.measure, value: measureInWords(course.measureRef, courses.run) }]
          : []),
      ]}
    />
  );
}

/** The plan numbers most of its measures and names the rest. */
function measureInWords(ref: string, words: ReturnType<typeof useTexts>['courses']['run']): string {
  return /^\d/.test(ref) ? words.measureNo(ref) : words.measureName(ref);
}

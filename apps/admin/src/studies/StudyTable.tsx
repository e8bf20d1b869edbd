import type { ReactElement } from 'react';
import type { StudyLineFragment } from '@kompetanse/contract/admin';
import { DataTable, StatusBadge } from '@kompetanse/ui';
import type { CsvCell } from '@kompetanse/ui';
import { caseColumns } from '../further-education/case-columns.tsx';
import { ApplicationState } from '../further-education/ApplicationState.tsx';
import { useTexts } from '../shell/language.tsx';
import type { Language } from '../shell/language.tsx';
import { isWaiting, termName } from './semester.ts';
import '../further-education/further-education.css';

type Line = StudyLineFragment;

/** The semester that is studied now: the first that is not over, else the last there is. */
function semesterNow({ semesters }: Line): Line['semesters'][number] | undefined {
  return semesters.find(({ state }) => state === 'PLANNED' || state === 'CONFIRMED') ?? semesters.at(-1);
}

function waitsFor({ semesters, state }: Line, { t }: Pick<Language, 't'>): string[] {
  const { follows } = t.studyList;
  return [
    ...(semesters.some(isWaiting) ? [follows.TO_VERIFY] : []),
    ...(state === 'STARTED' && semesters.some(({ late }) => late) ? [follows.NOT_CONFIRMED] : []),
  ];
}

/** One row a study: where it stands, and what waits. */
export function StudyTable({ studies }: { readonly studies: readonly Line[] }): ReactElement {
  const language = useTexts();
  const { t, words, format } = language;
  const texts = t.studyList;
  return (
    <DataTable
      caption={texts.caption}
      rows={studies}
      rowKey={({ id }) => id}
      columns={[
        ...caseColumns<Line>(texts),
        {
          id: 'round',
          heading: texts.round,
          cell: ({ round }) => round.schoolYear,
          sortBy: ({ round }) => round.schoolYear,
        },
        {
          id: 'credits',
          heading: texts.credits,
          numeric: true,
          cell: ({ standing, credits }) => `${format.number(standing.earned)} / ${format.number(credits)}`,
          sortBy: ({ standing }) => standing.earned,
        },
        {
          id: 'now',
          heading: texts.now,
          cell: (line) => {
            const now = semesterNow(line);
            return (
              now && (
                <span className="stacked">
                  {termName(now, language)}
                  <span className="quiet">{words.semesterState[now.state]}</span>
                </span>
              )
            );
          },
        },
        {
          id: 'state',
          heading: texts.state,
          cell: (line) => (
            <span className="stacked">
              <ApplicationState state={line.state} />
              {waitsFor(line, language).map((text) => (
                <StatusBadge key={text} tone="warning">
                  {text}
                </StatusBadge>
              ))}
            </span>
          ),
        },
      ]}
    />
  );
}

/** What the table shows, as rows of a file. */
export function studyCsv(studies: readonly Line[], language: Language): CsvCell[][] {
  const { t, words } = language;
  const texts = t.studyList;
  const head = [texts.person, texts.unit, texts.study, texts.round, texts.credits, texts.now, texts.state, texts.waits];
  return [
    head,
    ...studies.map((line) => {
      const now = semesterNow(line);
      return [
        line.person.name,
        line.unit.name,
        `${line.study}, ${line.institution}`,
        line.round.schoolYear,
        line.standing.earned,
        now ? `${termName(now, language)}: ${words.semesterState[now.state]}` : '',
        words.applicationState[line.state],
        waitsFor(line, language).join(', '),
      ];
    }),
  ];
}

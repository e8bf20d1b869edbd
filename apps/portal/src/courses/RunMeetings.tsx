import type { ReactElement } from 'react';
import { StatusBadge } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import type { WholeRun } from './course-queries.ts';

type ShownMeeting = Omit<WholeRun['sessions'][number], 'videoUrl'>;

/** All meetings of a run with day, hours and place; those that were moved or called off say so. */
export function RunMeetings({ run }: { readonly run: { readonly sessions: readonly ShownMeeting[] } }): ReactElement {
  const { courses, words } = useTexts();
  const format = useFormat();
  return (
    <ol className="portal-meetings" aria-label={courses.run.meetings}>
      {run.sessions.map(({ id, title, startsAt, endsAt, place, state, mandatory }) => {
        const off = state === 'CANCELLED' || undefined;
        return (
          <li key={id}>
            <span className="portal-meetings__title">
              {title}
              {(off || state === 'MOVED') && <StatusBadge tone="warning">{words.sessionState[state]}</StatusBadge>}
              {!mandatory && <span className="portal-quiet">{courses.run.optional}</span>}
            </span>
            <span className="portal-meetings__when" data-off={off}>
              {format.meeting(startsAt, endsAt)}
            </span>
            <span>{place}</span>
          </li>
        );
      })}
    </ol>
  );
}

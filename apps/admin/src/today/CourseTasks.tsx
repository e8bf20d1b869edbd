import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { CalendarIcon, CheckmarkCircleIcon, ExclamationmarkTriangleIcon, TasklistStartIcon } from '@navikt/aksel-icons';
import { useTexts } from '../shell/language.tsx';
import { TaskCard } from './TaskCard.tsx';
import type { Today } from './use-today.ts';

/** The sessions of the day, attendance that is missing, runs to complete and runs with too few. */
export function CourseTasks({ today }: { readonly today: Today }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.today;
  return (
    <>
      <TaskCard
        title={texts.sessions.title}
        icon={<CalendarIcon aria-hidden fontSize="1.5rem" />}
        tasks={today.sessions.map(({ runId, course, session }) => ({
          id: session.id,
          title: course,
          text: texts.sessions.row(
            session.no,
            `${format.time(session.startsAt)}–${format.time(session.endsAt)}`,
            session.place,
          ),
          link: (
            <Link
              to="/oppmote/$runId/$sessionId"
              params={{ runId, sessionId: session.id }}
              aria-label={texts.sessions.actionFor(course)}
            >
              {texts.sessions.action}
            </Link>
          ),
        }))}
      />
      <TaskCard
        title={texts.attendance.title}
        icon={<TasklistStartIcon aria-hidden fontSize="1.5rem" />}
        tasks={today.attendance.map(({ runId, course, session, missing }) => ({
          id: session.id,
          title: course,
          text: texts.attendance.row(session.no, format.weekday(format.dayOf(session.startsAt)), missing),
          link: (
            <Link
              to="/oppmote/$runId/$sessionId"
              params={{ runId, sessionId: session.id }}
              aria-label={texts.attendance.actionFor(session.no, course)}
            >
              {texts.attendance.action}
            </Link>
          ),
        }))}
      />
      <TaskCard
        title={texts.ended.title}
        icon={<CheckmarkCircleIcon aria-hidden fontSize="1.5rem" />}
        tasks={today.ended.map(({ id, course, endsAt }) => ({
          id,
          title: course.title,
          text: texts.ended.row(format.weekday(format.dayOf(endsAt))),
          link: (
            <Link
              to="/kurs/$runId"
              params={{ runId: id }}
              search={{ del: 'fullforing' }}
              aria-label={texts.ended.actionFor(course.title)}
            >
              {texts.ended.action}
            </Link>
          ),
        }))}
      />
      <TaskCard
        title={texts.belowMinimum.title}
        icon={<ExclamationmarkTriangleIcon aria-hidden fontSize="1.5rem" />}
        tasks={today.belowMinimum.map(({ id, course, seatsTaken, minParticipants, startsAt }) => ({
          id,
          title: course.title,
          text: texts.belowMinimum.row(seatsTaken, minParticipants, format.moment(startsAt)),
          link: (
            <Link to="/kurs/$runId" params={{ runId: id }} aria-label={texts.belowMinimum.actionFor(course.title)}>
              {texts.belowMinimum.action}
            </Link>
          ),
        }))}
      />
    </>
  );
}

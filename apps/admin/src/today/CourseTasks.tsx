import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import {
  CalendarIcon,
  CheckmarkCircleIcon,
  ExclamationmarkTriangleIcon,
  HourglassIcon,
  TasklistIcon,
  TasklistStartIcon,
} from '@navikt/aksel-icons';
import { useTexts } from '../shell/language.tsx';
import { TaskCard } from './TaskCard.tsx';
import type { Today } from './use-today.ts';

/** The sessions of the day, attendance that is missing, runs to complete, runs with too few, and what soon runs out. */
export function CourseTasks({ today }: { readonly today: Today }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.today;
  return (
    <>
      <TaskCard
        title={texts.sessions.title}
        icon={<CalendarIcon aria-hidden fontSize="1.5rem" />}
        tasks={today.sessions.map(({ run, session }) => ({
          id: session.id,
          title: run.course.title,
          text: texts.sessions.row(
            session.no,
            `${format.time(session.startsAt)}–${format.time(session.endsAt)}`,
            session.place,
          ),
          link: (
            <Link
              to="/oppmote/$runId/$sessionId"
              params={{ runId: run.id, sessionId: session.id }}
              aria-label={texts.sessions.actionFor(run.course.title)}
            >
              {texts.sessions.action}
            </Link>
          ),
        }))}
      />
      <TaskCard
        title={texts.attendance.title}
        icon={<TasklistStartIcon aria-hidden fontSize="1.5rem" />}
        tasks={today.attendanceMissing.map(({ run, session, missing }) => ({
          id: session.id,
          title: run.course.title,
          text: texts.attendance.row(session.no, format.weekday(format.dayOf(session.startsAt)), missing),
          link: (
            <Link
              to="/oppmote/$runId/$sessionId"
              params={{ runId: run.id, sessionId: session.id }}
              aria-label={texts.attendance.actionFor(session.no, run.course.title)}
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
        tasks={today.belowMinimum.map(({ id, course, seatsTaken, minParticipants, minDecisionAt, closesAt }) => ({
          id,
          title: course.title,
          text: texts.belowMinimum.row(seatsTaken, minParticipants, format.moment(minDecisionAt ?? closesAt)),
          link: (
            <Link to="/kurs/$runId" params={{ runId: id }} aria-label={texts.belowMinimum.actionFor(course.title)}>
              {texts.belowMinimum.action}
            </Link>
          ),
        }))}
      />
      <TaskCard
        title={texts.offers.title}
        icon={<HourglassIcon aria-hidden fontSize="1.5rem" />}
        tasks={today.offersExpiring.map(({ run: { id, course }, count, firstDueAt }) => ({
          id,
          title: course.title,
          text: texts.offers.row(count, format.moment(firstDueAt)),
          link: (
            <Link
              to="/kurs/$runId"
              params={{ runId: id }}
              search={{ del: 'venteliste' }}
              aria-label={texts.offers.actionFor(course.title)}
            >
              {texts.offers.action}
            </Link>
          ),
        }))}
      />
      <TaskCard
        title={texts.requestsDue.title}
        icon={<TasklistIcon aria-hidden fontSize="1.5rem" />}
        tasks={today.requestsDue.map(({ run: { id, course }, count, firstDueAt }) => ({
          id,
          title: course.title,
          text: texts.requestsDue.row(count, format.moment(firstDueAt)),
          link: (
            <Link to="/kurs/$runId" params={{ runId: id }} aria-label={texts.requestsDue.actionFor(course.title)}>
              {texts.requestsDue.action}
            </Link>
          ),
        }))}
      />
    </>
  );
}

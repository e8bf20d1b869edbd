import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { CalendarIcon, LocationPinIcon, PersonGroupIcon, PersonSuitIcon } from '@navikt/aksel-icons';
import { CapacityMeter, Picture, SummaryCard, Tag } from '@kompetanse/ui';
import { CardBooking } from '../enrolment/CardBooking.tsx';
import { useFormat, useTexts } from '../shell/language.ts';
import type { Run } from './course-queries.ts';
import { courseColor, datesInWords, onlyFor, restrictionInWords, seatsInWords } from './run-words.ts';

/** One run among others to choose from. */
export function RunCard({ run, level = 2 }: { readonly run: Run; readonly level?: 2 | 3 }): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  const { facts } = texts.courses;
  const seats = seatsInWords(run, texts);
  const only = restrictionInWords(run, texts);
  return (
    <SummaryCard
      level={level}
      picture={run.course.image === null ? undefined : <Picture {...run.course.image} />}
      tag={<Tag color={courseColor[run.course.type]}>{texts.words.courseType[run.course.type]}</Tag>}
      aside={texts.words.audience[run.course.audience]}
      title={
        <Link to="/kurs/$runId" params={{ runId: run.id }}>
          {run.course.title}
        </Link>
      }
      text={run.course.text}
      facts={[
        { icon: <CalendarIcon aria-hidden />, label: facts.when, text: datesInWords(run, texts, format) },
        { icon: <LocationPinIcon aria-hidden />, label: facts.where, text: run.place },
        { icon: <PersonGroupIcon aria-hidden />, label: facts.seats, text: seats },
        ...(only.length > 0
          ? [
              {
                icon: <PersonSuitIcon aria-hidden />,
                label: texts.catalogue.restricted.title,
                text: onlyFor(only, texts),
              },
            ]
          : []),
      ]}
      meter={
        <CapacityMeter
          taken={run.seatsTaken}
          capacity={run.capacity}
          words={run.seatsLeft > 0 ? texts.courses.seats.of(run.seatsLeft, run.capacity) : seats}
        />
      }
      action={<CardBooking run={run} />}
      note={texts.courses.deadline(format.day(format.dayOf(run.closesAt)))}
    />
  );
}

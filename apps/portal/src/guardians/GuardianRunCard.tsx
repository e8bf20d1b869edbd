import type { ReactElement, ReactNode } from 'react';
import { CalendarIcon, LocationPinIcon, PersonGroupIcon } from '@navikt/aksel-icons';
import { SummaryCard, Tag } from '@kompetanse/ui';
import { courseColor, datesInWords, seatsInWords } from '../courses/run-words.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import type { GuardianRun } from './guardian-queries.ts';

interface GuardianRunCardProps {
  readonly run: GuardianRun;
  readonly level?: 2 | 3;
  readonly action: ReactNode;
}

/** One run a guardian can choose: when it begins and how often, where, and whether there is room. */
export function GuardianRunCard({ run, level = 3, action }: GuardianRunCardProps): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  const { facts } = texts.courses;
  const [first, second] = run.sessions.filter(({ state }) => state !== 'CANCELLED');
  return (
    <SummaryCard
      level={level}
      tag={<Tag color={courseColor[run.course.type]}>{texts.words.courseType[run.course.type]}</Tag>}
      title={run.course.title}
      facts={[
        {
          icon: <CalendarIcon aria-hidden />,
          label: facts.when,
          text: [
            ...(first ? [format.meeting(first.startsAt, first.endsAt)] : []),
            ...(second ? [datesInWords(run, texts, format)] : []),
          ].join(' · '),
        },
        { icon: <LocationPinIcon aria-hidden />, label: facts.where, text: run.place },
        { icon: <PersonGroupIcon aria-hidden />, label: facts.seats, text: seatsInWords(run, texts) },
      ]}
      action={action}
      note={texts.courses.deadline(format.day(format.dayOf(run.closesAt)))}
    />
  );
}

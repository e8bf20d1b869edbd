import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { EnvelopeClosedIcon, FilesIcon, TasklistIcon } from '@navikt/aksel-icons';
import { daysUntil } from '../enrolment/booking-request.ts';
import { useTexts } from '../shell/language.tsx';
import { TaskCard } from './TaskCard.tsx';
import type { Today } from './use-today.ts';

/** More than this of one kind are left to the screen of that kind. */
const most = 5;

/** People who wait for an answer, and messages that did not arrive. */
export function AnswerTasks({ today }: { readonly today: Today }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.today;
  const { requests, applications, failedMessages } = today;
  return (
    <>
      <TaskCard
        title={texts.requests.title}
        icon={<TasklistIcon aria-hidden fontSize="1.5rem" />}
        all={requests.length > most ? <Link to="/godkjenninger">{texts.all(requests.length)}</Link> : undefined}
        tasks={requests.slice(0, most).map(({ enrolment, unitName, answerDueAt }) => ({
          id: enrolment.id,
          title: `${enrolment.person.name}, ${unitName}`,
          text: texts.requests.row(
            enrolment.run.course.title,
            format.day(format.dayOf(answerDueAt)),
            t.approval.requests.daysLeft(daysUntil(answerDueAt, new Date())),
          ),
          link: (
            <Link
              to="/godkjenninger"
              search={{ sak: enrolment.id }}
              aria-label={texts.requests.actionFor(enrolment.person.name)}
            >
              {texts.requests.action}
            </Link>
          ),
        }))}
      />
      <TaskCard
        title={texts.applications.title}
        icon={<FilesIcon aria-hidden fontSize="1.5rem" />}
        all={
          applications.length > most ? (
            <Link to="/videreutdanning" search={{ mine: 'ja' }}>
              {texts.all(applications.length)}
            </Link>
          ) : undefined
        }
        tasks={applications.slice(0, most).map(({ id, person, study, unit, actions }) => {
          const action = words.applicationAction[actions.find((known) => known !== 'WITHDRAW') ?? 'DECIDE'];
          return {
            id,
            title: person.name,
            text: texts.applications.row(study, unit.name),
            link: (
              <Link
                to="/videreutdanning/$applicationId"
                params={{ applicationId: id }}
                aria-label={texts.applications.actionFor(action, person.name)}
              >
                {action}
              </Link>
            ),
          };
        })}
      />
      {failedMessages > 0 && (
        <TaskCard
          title={texts.messages.title}
          icon={<EnvelopeClosedIcon aria-hidden fontSize="1.5rem" />}
          tasks={[
            {
              id: 'failed',
              title: texts.messages.row(failedMessages),
              text: '',
              link: (
                <Link to="/utboks" search={{ tilstand: 'FAILED' }}>
                  {texts.messages.action}
                </Link>
              ),
            },
          ]}
        />
      )}
    </>
  );
}

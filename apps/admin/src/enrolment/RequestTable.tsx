import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { DataTable, StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { daysUntil, isOverLimit } from './booking-request.ts';
import type { BookingRequest } from './booking-request.ts';

interface RequestTableProps {
  readonly requests: readonly BookingRequest[];
  readonly open: string | undefined;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

/** Days before a deadline from which it is shown as near. */
const near = 2;

/** Requests that wait, with what one needs to choose which to open. */
export function RequestTable({ requests, open, selected, onSelect }: RequestTableProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.approval.requests;
  const now = new Date();
  return (
    <DataTable
      caption={texts.caption}
      rows={requests}
      rowKey={({ enrolment }) => enrolment.id}
      selection={{
        selected,
        onChange: onSelect,
        allLabel: texts.selectAll,
        rowLabel: ({ enrolment }) => texts.selectOne(enrolment.person.name),
      }}
      columns={[
        {
          id: 'who',
          heading: texts.who,
          rowHeading: true,
          sortBy: ({ enrolment }) => enrolment.person.name,
          cell: ({ enrolment, unitName, actsFor }) => (
            <span className="stacked">
              <Link
                to="/godkjenninger"
                search={{ sak: enrolment.id }}
                resetScroll={false}
                aria-label={texts.open(enrolment.person.name)}
                aria-current={enrolment.id === open ? 'true' : undefined}
              >
                {enrolment.person.name}
              </Link>
              <span className="quiet">{[enrolment.person.title, unitName].filter(Boolean).join(', ')}</span>
              {actsFor && <span className="quiet">{texts.actsFor(actsFor.name)}</span>}
            </span>
          ),
        },
        {
          id: 'course',
          heading: t.enrolment.requests.course,
          sortBy: ({ enrolment }) => enrolment.run.course.title,
          cell: ({ enrolment: { run } }) => (
            <span className="stacked">
              {run.course.title}
              <span className="quiet">
                {t.enrolment.requests.datesAndSessions(
                  format.dayRange(format.dayOf(run.startsAt), format.dayOf(run.endsAt)),
                  run.sessions.length,
                )}
              </span>
            </span>
          ),
        },
        {
          id: 'away',
          heading: texts.away,
          sortBy: ({ awaySameDays }) => awaySameDays,
          cell: (request) => <Away request={request} />,
        },
        {
          id: 'deadline',
          heading: texts.deadline,
          sortBy: ({ answerDueAt }) => answerDueAt,
          cell: ({ answerDueAt, escalatedAt }) => {
            const days = daysUntil(answerDueAt, now);
            return (
              <span className="stacked">
                <span className="whole">{format.day(format.dayOf(answerDueAt))}</span>
                <StatusBadge tone={days <= near ? 'warning' : 'neutral'}>{texts.daysLeft(days)}</StatusBadge>
                {escalatedAt !== null && <span className="quiet">{texts.escalated}</span>}
              </span>
            );
          },
        },
      ]}
    />
  );
}

function Away({ request }: { readonly request: BookingRequest }): ReactElement {
  const { t } = useTexts();
  const { awaySameDays, absenceLimit } = request;
  const texts = t.approval.requests;
  return (
    <span className="stacked">
      {absenceLimit === null
        ? t.enrolment.requests.awayNoLimit(awaySameDays)
        : texts.awayOf(awaySameDays, absenceLimit)}
      {isOverLimit(request) && <StatusBadge tone="warning">{texts.over}</StatusBadge>}
    </span>
  );
}

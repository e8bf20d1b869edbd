import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { DownloadIcon, PersonGroupIcon } from '@navikt/aksel-icons';
import { Button, DataTable, EmptyState, Stack } from '@kompetanse/ui';
import type { Column } from '@kompetanse/ui';
import { coordinates } from '../menu.ts';
import { PrintButton } from '../shell/PrintButton.tsx';
import { useTexts } from '../shell/language.tsx';
import type { Language } from '../shell/language.tsx';
import { When } from '../shell/When.tsx';
import { useHolds } from '../shell/viewer.ts';
import { CertificateCell } from './CertificateCell.tsx';
import { EnrolmentState } from './EnrolmentState.tsx';
import { RevokeButton } from './RevokeButton.tsx';
import { attendedCount, isOpenForBooking, seated, takingPlace } from './run.ts';
import type { Participant, Run } from './run.ts';
import './run.css';

/** Everyone with a seat, then those whose leader has not answered. Can be printed and saved. */
export function ParticipantTable({ run }: { readonly run: Run }): ReactElement {
  const language = useTexts();
  const texts = language.t.enrolment.participants;
  const people = seated(run);
  const holds = useHolds('COURSE_COORDINATOR');
  const mayRevoke = holds && people.some(({ certificate }) => certificate?.state === 'ISSUED');
  const mayBook = useHolds(...coordinates) && isOpenForBooking(run);
  const requests = run.participants.filter(({ state }) => state === 'REQUESTED');
  return (
    <Stack gap="lg">
      {(mayBook || run.participants.length > 0) && (
        <Stack direction="row" justify="end" gap="sm" className="ui-no-print">
          {mayBook && (
            <Button asChild size="sm">
              <Link to="/kurs/$runId/meld-pa" params={{ runId: run.id }}>
                {language.t.bookStaff.link}
              </Link>
            </Button>
          )}
          {run.participants.length > 0 && <FileButtons run={run} />}
        </Stack>
      )}
      {people.length === 0 ? (
        <EmptyState title={texts.empty} text={texts.emptyText} icon={<PersonGroupIcon aria-hidden />} />
      ) : (
        <DataTable
          caption={texts.caption}
          columns={columnsIn(run, language)}
          rows={people}
          rowKey={({ id }) => id}
          firstSort={{ column: 'name', direction: 'ascending' }}
          {...(mayRevoke && {
            actionsLabel: texts.actions,
            actions: (participant: Participant) => <RevokeButton participant={participant} />,
          })}
        />
      )}
      {requests.length > 0 && (
        <DataTable
          caption={texts.requests}
          showCaption
          rows={requests}
          rowKey={({ id }) => id}
          columns={[
            { id: 'name', heading: texts.name, rowHeading: true, cell: ({ person }) => person.name },
            { id: 'unit', heading: texts.unit, cell: ({ person }) => person.unitName ?? texts.guardian },
            { id: 'asked', heading: texts.asked, cell: ({ requestedAt }) => <When moment={requestedAt} /> },
          ]}
        />
      )}
    </Stack>
  );
}

function FileButtons({ run }: { readonly run: Run }): ReactElement {
  const { t } = useTexts();
  return (
    <>
      <PrintButton />
      <Button asChild variant="secondary" size="sm">
        <a href={`/courses/runs/${run.id}/participants.csv`} download>
          <DownloadIcon aria-hidden fontSize="1.25rem" />
          {t.enrolment.participants.csv}
        </a>
      </Button>
    </>
  );
}

function columnsIn(run: Run, { t }: Language): readonly Column<Participant>[] {
  const texts = t.enrolment.participants;
  const sessions = takingPlace(run);
  return [
    {
      id: 'name',
      heading: texts.name,
      rowHeading: true,
      cell: ({ person }) => person.name,
      sortBy: ({ person }) => person.name,
    },
    {
      id: 'unit',
      heading: texts.unit,
      cell: ({ person }) => person.unitName ?? texts.guardian,
      sortBy: ({ person }) => person.unitName,
    },
    { id: 'state', heading: texts.state, cell: ({ state }) => <EnrolmentState state={state} /> },
    {
      id: 'attended',
      heading: texts.attended,
      numeric: true,
      cell: (participant) => texts.attendedOf(attendedCount(participant, sessions), sessions.length),
      sortBy: (participant) => attendedCount(participant, sessions),
    },
    {
      id: 'certificate',
      heading: texts.certificate,
      cell: (participant) => <CertificateCell participant={participant} />,
    },
  ];
}

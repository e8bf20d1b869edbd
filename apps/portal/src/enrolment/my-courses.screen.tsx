import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BooksIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button, EmptyState, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useNow } from '../shell/now.ts';
import { useTitle } from '../shell/title.ts';
import { isLive } from './booking.ts';
import { EnrolmentCard } from './EnrolmentCard.tsx';
import { myEnrolmentsQuery, type MyEnrolment } from './enrolment-queries.ts';
import './enrolment.css';

/** Where do I stand: places, queues and questions now, and what has been. */
export function MyCoursesScreen(): ReactElement {
  const { mine } = useTexts().enrolment;
  const enrolments = useQuery(myEnrolmentsQuery);
  useTitle(mine.title);
  return (
    <Page>
      <PageHeading
        title={mine.title}
        lead={mine.lead}
        actions={
          <Button
            variant="tertiary"
            icon={<PrinterSmallIcon aria-hidden fontSize="1.25rem" />}
            onClick={() => window.print()}
          >
            {mine.print}
          </Button>
        }
      />
      <Loaded query={enrolments} shape="tiles" count={3}>
        {(all) => <Lists all={all} />}
      </Loaded>
    </Page>
  );
}

function Lists({ all }: { readonly all: readonly MyEnrolment[] }): ReactElement {
  const { mine } = useTexts().enrolment;
  const now = useNow();
  const isComing = ({ state, run }: MyEnrolment): boolean => isLive(state) && new Date(run.endsAt) > now;
  const coming = all.filter(isComing);
  const past = all.filter((enrolment) => !isComing(enrolment));
  return (
    <Stack gap="xl">
      <Stack as="section">
        <h2>{mine.coming}</h2>
        {coming.length > 0 ? (
          coming.map((enrolment) => <EnrolmentCard key={enrolment.id} enrolment={enrolment} />)
        ) : (
          <EmptyState
            level={3}
            icon={<BooksIcon />}
            title={mine.none}
            text={mine.noneText}
            action={
              <Button asChild>
                <Link to="/kurs">{mine.find}</Link>
              </Button>
            }
          />
        )}
      </Stack>
      {past.length > 0 && (
        <Stack as="section">
          <h2>{mine.past}</h2>
          {past.map((enrolment) => (
            <EnrolmentCard key={enrolment.id} enrolment={enrolment} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}

import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SealCheckmarkIcon, BooksIcon, HatSchoolIcon, PersonChatIcon, WrenchIcon } from '@navikt/aksel-icons';
import { CardGrid, LoadingSkeleton, Page, PageHeading, Stack } from '@kompetanse/ui';
import { myEnrolmentsQuery, myInvitationsQuery } from '../enrolment/enrolment-queries.ts';
import { myApplicationsQuery, openRoundsQuery } from '../further-education/application-queries.ts';
import { shortOwnWorkQuery } from '../own-work/own-work-queries.ts';
import { ProgramInShort } from '../program/ProgramInShort.tsx';
import { myRenewalsQuery } from '../renewal/renewal-queries.ts';
import { useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useNow } from '../shell/now.ts';
import { isStaff, leadsSomething, type Viewer } from '../shell/viewer.ts';
import { mySurveysQuery } from '../surveys/survey-queries.ts';
import { mySupervisionQuery } from '../supervision/supervision-queries.ts';
import { NextMeetingCard } from './NextMeetingCard.tsx';
import { calledOff, nextMeeting } from './next-meeting.ts';
import { WaitingList } from './WaitingList.tsx';
import './my-page.css';

/** What do I do next: the next meeting, what waits for me, and ways on. Nothing else. */
export function MyDay({ viewer }: { readonly viewer: Viewer }): ReactElement {
  const { myPage, shell } = useTexts();
  const staff = isStaff(viewer);
  const now = useNow();
  const enrolments = useQuery(myEnrolmentsQuery);
  const series = useQuery({ ...mySupervisionQuery, enabled: staff });
  const invitations = useQuery({ ...myInvitationsQuery, enabled: staff });
  const applications = useQuery({ ...myApplicationsQuery, enabled: staff });
  const rounds = useQuery({ ...openRoundsQuery, enabled: staff });
  const surveys = useQuery({ ...mySurveysQuery, enabled: staff });
  const renewals = useQuery({ ...myRenewalsQuery, enabled: staff });
  const ownWork = useQuery({ ...shortOwnWorkQuery, enabled: staff });
  const asked = [series, invitations, applications, rounds, surveys, renewals, ownWork];
  const waitsFor = asked.some(({ isPending }) => staff && isPending);
  const first = viewer.person.name.split(' ')[0] ?? viewer.person.name;
  return (
    <Page>
      <PageHeading
        title={myPage.hello(first)}
        lead={[viewer.person.title, viewer.person.unitName].filter(Boolean).join(', ')}
      />
      <Stack gap="xl">
        <Loaded query={enrolments} shape="tiles" count={2}>
          {(mine) =>
            waitsFor ? (
              <LoadingSkeleton shape="tiles" count={2} label={shell.loading} />
            ) : (
              <div className="my-page-now">
                <NextMeetingCard
                  meeting={nextMeeting(mine, series.data ?? [], now)}
                  off={calledOff(mine, series.data ?? [], now)}
                />
                <WaitingList
                  mine={{
                    personId: viewer.person.id,
                    enrolments: mine,
                    invitations: invitations.data ?? [],
                    applications: applications.data ?? [],
                    rounds: rounds.data ?? [],
                    series: series.data ?? [],
                    surveys: surveys.data ?? [],
                    renewals: renewals.data ?? [],
                    ownWork: ownWork.data ?? [],
                  }}
                />
              </div>
            )
          }
        </Loaded>
        {staff && <ProgramInShort />}
        <Ways staff={staff} leads={leadsSomething(viewer)} />
      </Stack>
    </Page>
  );
}

function Ways({ staff, leads }: { readonly staff: boolean; readonly leads: boolean }): ReactElement {
  const { myPage, shell } = useTexts();
  const { ways } = myPage;
  return (
    <Stack as="section" className="my-page-ways">
      <h2>{ways.title}</h2>
      <CardGrid label={ways.title} least="tile">
        <Way name={<Link to="/kurs">{shell.nav.courses}</Link>} text={ways.courses} icon={<BooksIcon aria-hidden />} />
        {staff && (
          <Way
            name={<Link to="/videreutdanning">{shell.nav.furtherEducation}</Link>}
            text={ways.furtherEducation}
            icon={<HatSchoolIcon aria-hidden />}
          />
        )}
        {staff && (
          <Way
            name={<Link to="/veiledning">{shell.nav.supervision}</Link>}
            text={ways.supervision}
            icon={<PersonChatIcon aria-hidden />}
          />
        )}
        <Way
          name={<Link to="/min-kompetanse">{shell.nav.competence}</Link>}
          text={ways.competence}
          icon={<SealCheckmarkIcon aria-hidden />}
        />
        {leads && (
          <Way name={<a href="/admin/">{shell.nav.admin}</a>} text={ways.admin} icon={<WrenchIcon aria-hidden />} />
        )}
      </CardGrid>
    </Stack>
  );
}

interface WayProps {
  readonly name: ReactElement;
  readonly text: string;
  readonly icon: ReactElement;
}

function Way({ name, text, icon }: WayProps): ReactElement {
  return (
    <div className="ui-card my-page-way">
      <span className="my-page-way__icon">{icon}</span>
      <h3>{name}</h3>
      <p className="portal-quiet">{text}</p>
    </div>
  );
}

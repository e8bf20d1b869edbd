import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import type { SupervisionSessionState } from '@kompetanse/contract/portal';
import { AGENDA_MAX } from '@kompetanse/domain/supervision';
import { Button, Card, Notice, Page, PageHeading, Stack, StatusBadge, type Tone } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTitle } from '../shell/title.ts';
import { CalendarFile } from './CalendarFile.tsx';
import { MeetingTools } from './MeetingTools.tsx';
import { Note, Words } from './Note.tsx';
import { SealedEditor } from './SealedEditor.tsx';
import { meetingQuery, type MeetingPage } from './supervision-queries.ts';
import './supervision.css';

const route = getRouteApi('/veiledning/$sessionId');

const tones: Record<SupervisionSessionState, Tone> = {
  SCHEDULED: 'neutral',
  HELD: 'success',
  MOVED: 'warning',
  CANCELLED: 'warning',
};

/** One meeting: what it shall be about, what it was about, and who can read that. */
export function MeetingScreen(): ReactElement {
  const { meeting: texts } = useTexts();
  const { sessionId } = route.useParams();
  // The words are not kept in memory when the page is left.
  const page = useQuery({ ...meetingQuery(sessionId), gcTime: 0 });
  useTitle(page.data ? texts.title(page.data.session.no, page.data.seriesTitle) : texts.pageTitle);
  return (
    <Page>
      <Loaded query={page} shape="text" count={10}>
        {(found) => (found ? <WholeMeeting page={found} /> : <NotHere />)}
      </Loaded>
    </Page>
  );
}

/** Not there and not for the viewer look the same. */
function NotHere(): ReactElement {
  const { meeting: texts } = useTexts();
  return <PageHeading back={<Link to="/veiledning">{texts.back}</Link>} title={texts.gone} lead={texts.goneText} />;
}

function WholeMeeting({ page }: { readonly page: MeetingPage }): ReactElement {
  const { meeting: texts, words } = useTexts();
  const format = useFormat();
  const { session } = page;
  const open = session.state === 'SCHEDULED' || session.state === 'MOVED';
  return (
    <>
      <PageHeading
        back={<Link to="/veiledning">{texts.back}</Link>}
        title={texts.title(session.no, page.seriesTitle)}
        lead={`${format.meeting(session.startsAt, session.endsAt)}, ${session.place}`}
        marks={<StatusBadge tone={tones[session.state]}>{words.supervisionSessionState[session.state]}</StatusBadge>}
        actions={
          <Button
            variant="secondary"
            icon={<PrinterSmallIcon aria-hidden fontSize="1.25rem" />}
            onClick={() => window.print()}
          >
            {texts.print}
          </Button>
        }
      />
      <Stack gap="lg">
        <Notice title={texts.readers(page.readers.map(({ name }) => name).join(', '))}>{texts.nobodyElse}</Notice>
        {session.reason !== null && (
          <p>{texts.because(words.supervisionSessionState[session.state], session.reason)}</p>
        )}
        {session.clashReason !== null && <p>{texts.despite(session.clashReason)}</p>}
        {open && <CalendarFile id={session.id} label={texts.calendar} />}
        {page.supervised && open && <MeetingTools key={session.version} session={session} />}
        <Agenda key={`agenda ${session.id}`} page={page} />
        <Note key={`note ${session.id}`} page={page} />
      </Stack>
    </>
  );
}

/** Anyone who takes part writes it until the meeting is held. */
function Agenda({ page: { agenda, session } }: { readonly page: MeetingPage }): ReactElement {
  const { meeting: texts } = useTexts();
  const open = session.state !== 'HELD' && session.state !== 'CANCELLED' && !agenda?.unreadable;
  return (
    <Card as="section" title={texts.agenda}>
      {open ? (
        <SealedEditor
          sheet={{ sessionId: session.id, kind: 'AGENDA' }}
          known={agenda}
          label={texts.agendaLabel}
          description={texts.agendaHint}
          max={AGENDA_MAX}
          rows={5}
        />
      ) : (
        <Words text={agenda} none={texts.noAgenda} />
      )}
    </Card>
  );
}

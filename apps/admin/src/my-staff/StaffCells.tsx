import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { awayOn, waitingSum, type StaffLine } from './my-staff.ts';

const SHOWN = 2;

/** What runs out or has lapsed, the earliest first. */
export function RenewalCell({ renewals }: Pick<StaffLine, 'renewals'>): ReactElement {
  const { t, format } = useTexts();
  const texts = t.myStaff;
  return (
    <span className="stacked">
      {renewals.map(({ competenceId, name, expiresOn, lapsed }) => (
        <span key={competenceId} className="stacked">
          <StatusBadge tone={lapsed ? 'danger' : 'warning'}>
            {lapsed ? texts.lapsed(format.date(expiresOn)) : texts.expires(format.date(expiresOn))}
          </StatusBadge>
          <span className="quiet">{name}</span>
        </span>
      ))}
    </span>
  );
}

/** The next meetings, with the way to their courses; today stands out. */
export function AwayCell({ away, today }: Pick<StaffLine, 'away'> & { readonly today: string }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.myStaff;
  return (
    <span className="stacked">
      {awayOn({ away }, today, format.dayOf) && <StatusBadge tone="info">{texts.awayToday}</StatusBadge>}
      {away.slice(0, SHOWN).map(({ runId, course, startsAt, endsAt, leads }) => (
        <span key={`${runId}${startsAt}`} className="stacked">
          <Link to="/kurs/$runId" params={{ runId }}>
            {leads ? texts.holds(course) : course}
          </Link>
          <span className="quiet">{format.meeting(startsAt, endsAt)}</span>
        </span>
      ))}
      {away.length > SHOWN && <span className="quiet">{texts.moreAway(format.number(away.length - SHOWN))}</span>}
    </span>
  );
}

/** What waits for an answer, each with the way to where it is answered. */
export function WaitingCell({ waiting }: Pick<StaffLine, 'waiting'>): ReactElement | null {
  const { t } = useTexts();
  const { kinds } = t.myStaff;
  if (waitingSum({ waiting }) === 0) return null;
  return (
    <span className="stacked">
      {waiting.bookings > 0 && <Link to="/godkjenninger">{kinds.bookings(waiting.bookings)}</Link>}
      {waiting.applications > 0 && <Link to="/videreutdanning">{kinds.applications(waiting.applications)}</Link>}
      {waiting.ownWork > 0 && <Link to="/program/eget-arbeid">{kinds.ownWork(waiting.ownWork)}</Link>}
      {waiting.competences > 0 && (
        <Link to="/kompetanse" search={{ tilstand: 'UNVERIFIED' }}>
          {kinds.competences(waiting.competences)}
        </Link>
      )}
    </span>
  );
}

import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Notice, Stack } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { busyQuery, type BusyTime } from './supervision-queries.ts';

/** The meeting that is moved, or the series that gets one more. */
export type WhoseMeeting = { readonly sessionId: string } | { readonly seriesId: string };

interface BusyProps {
  readonly whose: WhoseMeeting;
  readonly time: BusyTime;
  /** The field for why the meeting shall be then all the same. */
  readonly children: ReactElement;
}

/** Who is busy then, by name and time; with what is nobody's business. */
export function Busy({ whose, time, children }: BusyProps): ReactElement {
  const { meeting: texts } = useTexts();
  const format = useFormat();
  const { data: busy = [] } = useQuery(busyQuery(whose, time));
  return (
    <Stack gap="md">
      <Notice tone="warning" role="alert" title={texts.busy}>
        <ul className="supervision-busy">
          {busy.map(({ person, startsAt, endsAt }) => (
            <li key={`${person.id} ${startsAt}`}>{texts.busyThen(person.name, format.meeting(startsAt, endsAt))}</li>
          ))}
        </ul>
      </Notice>
      {children}
    </Stack>
  );
}

import type { ReactElement } from 'react';
import { PersonGroupIcon } from '@navikt/aksel-icons';
import { DataTable, EmptyState, Stack, Tag } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { useHolds } from '../shell/viewer.ts';
import { When } from '../shell/When.tsx';
import { isOpenEnded } from '../courses/run-time.ts';
import { PriorityButton } from './PriorityButton.tsx';
import type { Run } from './run.ts';

/** The queue in its order, with the rule it follows, and open offers above it. */
export function WaitlistPart({ run }: { readonly run: Run }): ReactElement {
  const { t, format } = useTexts();
  const coordinates = useHolds('COURSE_COORDINATOR');
  const texts = t.enrolment.waitlist;
  const people = t.enrolment.participants;
  const waiting = run.participants.filter(({ state }) => state === 'WAITLISTED');
  const offered = run.participants.filter(({ state }) => state === 'OFFERED');
  return (
    <Stack gap="lg">
      {isOpenEnded(run) && (
        <p>
          {run.promotion === 'AUTO' ? texts.auto : texts.offer} {texts.stops(format.moment(run.promotionStopsAt))}
        </p>
      )}
      {offered.length > 0 && (
        <DataTable
          caption={texts.offered}
          showCaption
          rows={offered}
          rowKey={({ id }) => id}
          columns={[
            { id: 'name', heading: people.name, rowHeading: true, cell: ({ person }) => person.name },
            { id: 'unit', heading: people.unit, cell: ({ person }) => person.unitName ?? people.guardian },
            {
              id: 'until',
              heading: people.state,
              cell: ({ offerExpiresAt }) =>
                offerExpiresAt === null ? '' : people.offerUntil(format.moment(offerExpiresAt)),
            },
          ]}
        />
      )}
      {waiting.length === 0 ? (
        <EmptyState title={texts.empty} text={texts.emptyText} icon={<PersonGroupIcon aria-hidden />} />
      ) : (
        <DataTable
          caption={texts.caption}
          rows={waiting}
          rowKey={({ id }) => id}
          columns={[
            { id: 'place', heading: texts.place, numeric: true, cell: ({ queuePlace }) => queuePlace },
            { id: 'name', heading: people.name, rowHeading: true, cell: ({ person }) => person.name },
            { id: 'unit', heading: people.unit, cell: ({ person }) => person.unitName ?? people.guardian },
            { id: 'asked', heading: texts.asked, cell: ({ requestedAt }) => <When moment={requestedAt} /> },
            {
              id: 'priority',
              heading: t.queue.priority,
              cell: (waits) => (
                <span data-waiting={waits.id} tabIndex={-1}>
                  {waits.priority > 0 && <Tag>{t.queue.isFirst}</Tag>}
                  {coordinates && <PriorityButton waiting={waits} />}
                </span>
              ),
            },
          ]}
        />
      )}
    </Stack>
  );
}

import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ClockIcon } from '@navikt/aksel-icons';
import { SupervisionHoursByUnit } from '@kompetanse/contract/admin';
import { DataTable, EmptyState, LoadingSkeleton, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';

/** Hours of supervision for each unit; what leaders may see of it. */
export function HoursByUnit(): ReactElement {
  const { t, format } = useTexts();
  const texts = t.supervision;
  const query = useQuery(queryOf(SupervisionHoursByUnit, {}));
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={6} label={t.shell.loading} />}>
      {({ supervisionHours }) =>
        supervisionHours.length === 0 ? (
          <EmptyState title={texts.hoursEmpty} text={texts.hoursEmptyText} icon={<ClockIcon aria-hidden />} />
        ) : (
          <Stack gap="sm">
            <DataTable
              caption={texts.hoursTitle}
              showCaption
              rows={supervisionHours}
              rowKey={({ unit }) => unit.id}
              firstSort={{ column: 'hours', direction: 'descending' }}
              columns={[
                {
                  id: 'unit',
                  heading: texts.unit,
                  rowHeading: true,
                  cell: ({ unit }) => unit.name,
                  sortBy: ({ unit }) => unit.name,
                },
                {
                  id: 'people',
                  heading: texts.people,
                  numeric: true,
                  cell: ({ participants }) => format.number(participants),
                  sortBy: ({ participants }) => participants,
                },
                {
                  id: 'hours',
                  heading: texts.heldHours,
                  numeric: true,
                  cell: ({ heldMinutes }) => format.hours(heldMinutes / 60),
                  sortBy: ({ heldMinutes }) => heldMinutes,
                },
              ]}
            />
            <p className="quiet">{texts.hoursNote}</p>
          </Stack>
        )
      }
    </Loaded>
  );
}

import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { CourseInterest, type CourseInterestQuery } from '@kompetanse/contract/admin';
import { DataTable, Stack } from '@kompetanse/ui';
import { queryOf } from '../shell/operation.ts';
import { useTexts } from '../shell/language.tsx';
import { useHolds } from '../shell/viewer.ts';

type Interest = CourseInterestQuery['courseInterest'][number];

/** How many wait for a run of each course, most first: numbers, never who. Nothing when nobody waits, or it is not the viewer's to plan. */
export function InterestTable(): ReactElement | null {
  const { t, format } = useTexts();
  const plans = useHolds('COURSE_COORDINATOR', 'SECTOR_LEADER', 'UNIT_LEADER');
  const rows = useQuery({ ...queryOf(CourseInterest, {}), enabled: plans }).data?.courseInterest ?? [];
  if (rows.length === 0) return null;
  const words = t.interest;
  return (
    <Stack as="section" gap="sm">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <DataTable<Interest>
        caption={words.title}
        rows={rows}
        rowKey={({ course }) => course.id}
        columns={[
          {
            id: 'course',
            heading: words.course,
            rowHeading: true,
            cell: ({ course }) => course.title,
            sortBy: ({ course }) => course.title,
          },
          {
            id: 'count',
            heading: words.count,
            numeric: true,
            cell: ({ count }) => format.number(count),
            sortBy: ({ count }) => count,
          },
          {
            id: 'since',
            heading: words.since,
            cell: ({ since }) => format.date(format.dayOf(since)),
            sortBy: ({ since }) => since,
          },
        ]}
      />
    </Stack>
  );
}

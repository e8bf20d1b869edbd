import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { DateField, SelectField, Stack } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import type { CatalogueSearch } from './catalogue-search.ts';
import { hostsQuery } from './course-queries.ts';

interface HostFieldProps {
  readonly search: CatalogueSearch;
  readonly onHost: (id: string | undefined) => void;
}

/** One of those who host courses now. */
export function HostField({ search, onHost }: HostFieldProps): ReactElement {
  const { filters } = useTexts().catalogue;
  const hosts = useQuery(hostsQuery).data ?? [];
  return (
    <SelectField
      label={filters.host}
      value={search.enhet ?? ''}
      options={[{ value: '', label: filters.anyHost }, ...hosts.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(event) => onHost(event.target.value || undefined)}
    />
  );
}

interface PeriodFieldsProps {
  readonly search: CatalogueSearch;
  readonly onPeriod: (change: Pick<CatalogueSearch, 'fra' | 'til'>) => void;
}

/** The days between which a course must meet. */
export function PeriodFields({ search, onPeriod }: PeriodFieldsProps): ReactElement {
  const { filters } = useTexts().catalogue;
  const { weekday } = useFormat();
  const { fra, til } = search;
  const wrong = fra !== undefined && til !== undefined && til < fra;
  return (
    <Stack gap="sm">
      <DateField
        label={filters.from}
        inWords={weekday}
        value={fra ?? ''}
        onChange={(event) => onPeriod({ fra: event.target.value || undefined })}
      />
      <DateField
        label={filters.to}
        inWords={weekday}
        value={til ?? ''}
        min={fra}
        error={wrong ? filters.periodWrong : undefined}
        onChange={(event) => onPeriod({ til: event.target.value || undefined })}
      />
    </Stack>
  );
}

import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { RunChoices } from '@kompetanse/contract/admin';
import { Button, DateField, FilterPanel, SelectField, TextField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { queryOf } from '../shell/operation.ts';
import { useHolds } from '../shell/viewer.ts';
import { filtersIn, runStates, type RunsSearch } from './search.ts';
import './runs.css';

interface RunFiltersProps {
  readonly search: RunsSearch;
  readonly onChange: (search: RunsSearch) => void;
}

/** What narrows the list of runs; all of it stands in the address. */
export function RunFilters({ search, onChange }: RunFiltersProps): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.runs.filters;
  const manages = useHolds('COURSE_COORDINATOR', 'UNIT_LEADER', 'SECTOR_LEADER');
  const { data: choices } = useQuery({ ...queryOf(RunChoices, {}), enabled: manages });
  const set = (part: Partial<RunsSearch>): void => onChange({ ...search, ...part });
  return (
    <FilterPanel
      label={texts.label}
      foldLabel={texts.fold(filtersIn(search))}
      search={
        <TextField
          label={texts.search}
          type="search"
          width="medium"
          value={search.sok ?? ''}
          onChange={({ target }) => set({ sok: target.value === '' ? undefined : target.value })}
        />
      }
      after={
        filtersIn(search) > 0 && (
          <Button
            variant="tertiary"
            size="sm"
            onClick={() => onChange({ visning: search.visning, maned: search.maned })}
          >
            {texts.reset}
          </Button>
        )
      }
    >
      <div className="run-filters">
        <SelectField
          label={texts.state}
          placeholder={texts.anyState}
          options={runStates.map((value) => ({ value, label: words.runState[value] }))}
          value={search.tilstand ?? ''}
          onChange={({ target }) => set({ tilstand: runStates.find((state) => state === target.value) })}
        />
        {choices && (
          <>
            <SelectField
              label={texts.unit}
              placeholder={texts.anyUnit}
              options={choices.orgUnits.map(({ id, name }) => ({ value: id, label: name }))}
              value={search.enhet ?? ''}
              onChange={({ target }) => set({ enhet: target.value || undefined })}
            />
            <SelectField
              label={texts.course}
              placeholder={texts.anyCourse}
              options={choices.coursesToGive.map(({ id, title }) => ({ value: id, label: title }))}
              value={search.kurs ?? ''}
              onChange={({ target }) => set({ kurs: target.value || undefined })}
            />
          </>
        )}
        <DateField
          label={texts.from}
          inWords={format.weekday}
          value={search.fra ?? ''}
          onChange={({ target }) => set({ fra: target.value || undefined })}
        />
        <DateField
          label={texts.to}
          inWords={format.weekday}
          value={search.til ?? ''}
          onChange={({ target }) => set({ til: target.value || undefined })}
        />
      </div>
    </FilterPanel>
  );
}

import type { ReactElement } from 'react';
import { CheckboxField, SelectField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { filterStates } from './search.ts';
import type { ApplicationsSearch } from './search.ts';
import './further-education.css';

interface ApplicationFiltersProps {
  readonly search: ApplicationsSearch;
  readonly onChange: (search: ApplicationsSearch) => void;
}

/** What narrows the list of applications. */
export function ApplicationFilters({ search, onChange }: ApplicationFiltersProps): ReactElement {
  const { t, words } = useTexts();
  const texts = t.furtherEducation;
  return (
    <search className="application-filters ui-no-print" aria-label={texts.filters}>
      <SelectField
        label={texts.state}
        width="auto"
        placeholder={texts.anyState}
        options={filterStates.map((value) => ({ value, label: words.applicationState[value] }))}
        value={search.tilstand ?? ''}
        onChange={({ target }) =>
          onChange({ ...search, tilstand: filterStates.find((state) => state === target.value) })
        }
      />
      <CheckboxField
        label={texts.onlyMine}
        checked={search.mine !== undefined}
        onChange={({ target }) => onChange({ ...search, mine: target.checked ? 'ja' : undefined })}
      />
    </search>
  );
}

import type { ReactElement } from 'react';
import { SelectField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { follows, studyStates, type StudiesSearch } from './search.ts';
import '../further-education/further-education.css';

interface StudyFiltersProps {
  readonly search: StudiesSearch;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (search: StudiesSearch) => void;
}

/** What narrows the list of studies; in the address. */
export function StudyFilters({ search, units, onChange }: StudyFiltersProps): ReactElement {
  const { t, words } = useTexts();
  const texts = t.studyList;
  return (
    <search className="application-filters ui-no-print" aria-label={texts.filters}>
      <SelectField
        label={texts.state}
        width="auto"
        placeholder={texts.anyState}
        options={studyStates.map((value) => ({ value, label: words.applicationState[value] }))}
        value={search.tilstand ?? ''}
        onChange={({ target }) =>
          onChange({ ...search, tilstand: studyStates.find((state) => state === target.value) })
        }
      />
      <SelectField
        label={texts.unit}
        width="auto"
        placeholder={texts.anyUnit}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        value={search.enhet ?? ''}
        onChange={({ target }) => onChange({ ...search, enhet: target.value === '' ? undefined : target.value })}
      />
      <SelectField
        label={texts.follow}
        width="auto"
        placeholder={texts.anyFollow}
        options={follows.map((value) => ({ value, label: texts.follows[value] }))}
        value={search.venter ?? ''}
        onChange={({ target }) => onChange({ ...search, venter: follows.find((one) => one === target.value) })}
      />
    </search>
  );
}

import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button, CheckboxField, CheckboxGroup, FilterPanel, RadioGroup, Stack, TextField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import { isStaff, useViewer } from '../shell/viewer.ts';
import {
  audiences,
  filtersUsed,
  groupNames,
  noFilters,
  readCatalogueSearch,
  type CatalogueSearch,
} from './catalogue-search.ts';
import { HostField, PeriodFields } from './MoreFilters.tsx';

const PAUSE_MS = 300;

/** Narrows the catalogue. Every choice goes into the address, so that what is seen can be shared; nothing is kept elsewhere. */
export function CatalogueFilters({ search }: { readonly search: CatalogueSearch }): ReactElement {
  const { courses, catalogue, words } = useTexts();
  const { filters, groups } = courses;
  const viewer = useViewer();
  const navigate = useNavigate();
  const choose = (change: CatalogueSearch | Record<string, string | readonly string[] | undefined>): void => {
    void navigate({
      to: '/kurs',
      search: (old) => readCatalogueSearch({ ...old, ...change }),
      replace: true,
      resetScroll: false,
    });
  };
  const used = filtersUsed(search);
  const yes = (checked: boolean): string | undefined => (checked ? 'ja' : undefined);
  return (
    <FilterPanel
      label={filters.label}
      foldLabel={filters.fold(used)}
      search={<SearchField words={search.sok ?? ''} onWords={(sok) => choose({ sok })} />}
      after={
        <Stack gap="sm">
          {((viewer && isStaff(viewer)) || search.passer === 'ja') && (
            <CheckboxField
              label={catalogue.filters.forMe}
              description={catalogue.filters.forMeText}
              checked={search.passer === 'ja'}
              onChange={(event) => choose({ passer: yes(event.target.checked) })}
            />
          )}
          <CheckboxField
            label={filters.onlyFree}
            checked={search.ledige === 'ja'}
            onChange={(event) => choose({ ledige: yes(event.target.checked) })}
          />
          {(used > 0 || search.sok !== undefined) && (
            <p>
              <Button variant="tertiary" size="sm" onClick={() => choose(noFilters)}>
                {filters.reset}
              </Button>
            </p>
          )}
        </Stack>
      }
    >
      <CheckboxGroup
        label={filters.type}
        look="chips"
        values={search.type ?? []}
        choices={groupNames.map((value) => ({ value, label: groups[value] }))}
        onChange={(type) => choose({ type })}
      />
      <RadioGroup
        label={filters.audience}
        name="audience"
        value={search.for ?? ''}
        choices={[
          { value: '', label: filters.everyone },
          { value: 'ansatte', label: words.audience[audiences.ansatte] },
          { value: 'foresatte', label: words.audience[audiences.foresatte] },
        ]}
        onChange={(event) => choose({ for: event.target.value })}
      />
      <HostField search={search} onHost={(enhet) => choose({ enhet })} />
      {search.vis !== 'kalender' && <PeriodFields search={search} onPeriod={choose} />}
    </FilterPanel>
  );
}

interface SearchFieldProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
}

/** Searches when the typing pauses. Follows the address when that is changed elsewhere, by a reset or the back button. */
function SearchField({ words, onWords }: SearchFieldProps): ReactElement {
  const { filters } = useTexts().courses;
  const [typed, setTyped] = useState(words);
  const [known, setKnown] = useState(words);
  const send = useRef(onWords);
  useEffect(() => {
    send.current = onWords;
  });
  if (known !== words) {
    setKnown(words);
    if (words.trim() !== typed.trim()) setTyped(words);
  }
  useEffect(() => {
    if (typed.trim() === words.trim()) return;
    const pause = setTimeout(() => send.current(typed.trim()), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed, words]);
  return (
    <TextField
      label={filters.search}
      type="search"
      value={typed}
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

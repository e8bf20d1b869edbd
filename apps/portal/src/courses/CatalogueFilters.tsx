import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button, CheckboxField, CheckboxGroup, FilterPanel, RadioGroup, Stack, TextField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import { audiences, filtersUsed, groupNames, readCatalogueSearch, type CatalogueSearch } from './catalogue-search.ts';

const PAUSE_MS = 300;

/** Narrows the catalogue. Every choice goes into the address, so that what is seen can be shared. */
export function CatalogueFilters({ search }: { readonly search: CatalogueSearch }): ReactElement {
  const { courses, words } = useTexts();
  const { filters, groups } = courses;
  const navigate = useNavigate();
  const choose = (change: Record<string, string | readonly string[] | undefined>): void => {
    void navigate({
      to: '/kurs',
      search: (old) => readCatalogueSearch({ ...old, ...change }),
      replace: true,
      resetScroll: false,
    });
  };
  const used = filtersUsed(search);
  return (
    <FilterPanel
      label={filters.label}
      foldLabel={filters.fold(used)}
      search={<SearchField words={search.sok ?? ''} onWords={(sok) => choose({ sok })} />}
      after={
        <Stack gap="sm">
          <CheckboxField
            label={filters.onlyFree}
            checked={search.ledige === 'ja'}
            onChange={(event) => choose({ ledige: event.target.checked ? 'ja' : undefined })}
          />
          {(used > 0 || search.sok !== undefined) && (
            <p>
              <Button
                variant="tertiary"
                size="sm"
                onClick={() => choose({ sok: undefined, type: undefined, for: undefined, ledige: undefined })}
              >
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

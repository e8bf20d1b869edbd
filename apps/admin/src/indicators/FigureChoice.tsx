import type { ReactElement } from 'react';
import type { FigureChoicesQuery } from '@kompetanse/contract/admin';
import { figureCuts, figureMeasures } from '@kompetanse/domain/indicators';
import { Button, SelectField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { useHolds } from '../shell/viewer.ts';
import { filterNames, measureOf } from './search.ts';
import type { IndicatorSearch } from './search.ts';
import './indicators.css';

interface FigureChoiceProps {
  readonly search: IndicatorSearch;
  readonly choices: FigureChoicesQuery | undefined;
  readonly onChange: (search: IndicatorSearch) => void;
}

const optionsOf = (labels: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Which number, what the rows are, and which studies: kept in the address. */
export function FigureChoice({ search, choices, onChange }: FigureChoiceProps): ReactElement {
  const { t, words } = useTexts();
  const texts = t.indicators;
  const seesAll = useHolds('SECTOR_LEADER');
  const whole = search.omfang === 'kommunen';
  const rows = (list: readonly { key: string; name: string }[] = []): { value: string; label: string }[] =>
    list.map(({ key, name }) => ({ value: key, label: name }));
  const filters: Record<(typeof filterNames)[number], { value: string; label: string }[]> = {
    enhet: rows(choices?.units.rows),
    type: optionsOf(texts.unitKinds),
    eier: optionsOf(texts.ownerships),
    stilling: rows(choices?.profiles.rows),
    fag: optionsOf(words.subjectArea),
    ordning: optionsOf(words.fundingScheme),
  };
  const measures = figureMeasures.filter((measure) => measure !== 'SHARE');
  const narrowed = filterNames.some((name) => search[name] !== undefined);
  return (
    <form className="period-choice ui-no-print" aria-label={texts.choose} onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={texts.measure}
        width="auto"
        options={measures.map((value) => ({ value, label: texts.measures[value] }))}
        value={measureOf(search)}
        onChange={({ target: { value } }) => onChange({ ...search, tall: value === 'BEGUN' ? undefined : value })}
      />
      <SelectField
        label={texts.by}
        width="auto"
        options={figureCuts.map((value) => ({ value, label: texts.cuts[value] }))}
        value={search.etter ?? 'UNIT'}
        onChange={({ target: { value } }) => onChange({ ...search, etter: value === 'UNIT' ? undefined : value })}
      />
      {!seesAll && (
        <SelectField
          label={texts.reach}
          width="auto"
          options={[
            { value: '', label: texts.ownUnits },
            { value: 'kommunen', label: texts.municipality },
          ]}
          value={search.omfang ?? ''}
          onChange={({ target: { value } }) => onChange({ ...search, omfang: value === '' ? undefined : value })}
        />
      )}
      {!whole &&
        filterNames.map((name) => (
          <SelectField
            key={name}
            label={texts.filters[name]}
            width="auto"
            placeholder={texts.all}
            options={filters[name]}
            value={search[name] ?? ''}
            onChange={({ target: { value } }) => onChange({ ...search, [name]: value === '' ? undefined : value })}
          />
        ))}
      {!whole && narrowed && (
        <Button
          variant="tertiary"
          onClick={() => onChange({ ...search, ...Object.fromEntries(filterNames.map((name) => [name, undefined])) })}
        >
          {texts.clear}
        </Button>
      )}
    </form>
  );
}

import type { ReactElement } from 'react';
import { osloDay } from '@kompetanse/domain/calendar';
import { DateField, SelectField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { IndicatorSearch } from './search.ts';
import './indicators.css';

interface PeriodChoiceProps {
  readonly search: IndicatorSearch;
  /** All school years with numbers, oldest first. */
  readonly years: readonly string[];
  readonly onChange: (search: IndicatorSearch) => void;
}

/** From, to and as of, kept in the address. A first year after the last one moves the other along. */
export function PeriodChoice({ search, years, onChange }: PeriodChoiceProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.indicators;
  const known = [...new Set([...years, search.fra, search.til])].filter((year) => year !== undefined).toSorted();
  const options = known.map((year) => ({ value: year, label: year }));
  const from = search.fra ?? known[0] ?? '';
  const to = search.til ?? known.at(-1) ?? '';
  const today = osloDay(new Date());

  return (
    <form className="period-choice ui-no-print" aria-label={texts.period} onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={texts.from}
        width="auto"
        options={options}
        value={from}
        onChange={({ target: { value } }) => onChange({ ...search, fra: value, til: value > to ? value : search.til })}
      />
      <SelectField
        label={texts.to}
        width="auto"
        options={options}
        value={to}
        onChange={({ target: { value } }) =>
          onChange({ ...search, til: value, fra: value < from ? value : search.fra })
        }
      />
      <DateField
        label={texts.asOf}
        inWords={format.date}
        max={today}
        value={search.per ?? today}
        onChange={({ target: { value } }) => {
          if (value === '' || value > today) return;
          onChange({ ...search, per: value === today ? undefined : value });
        }}
      />
    </form>
  );
}

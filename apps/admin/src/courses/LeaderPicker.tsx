import { useDeferredValue, useState } from 'react';
import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { LeadersToChoose } from '@kompetanse/contract/admin';
import { Button, Stack, TextField, focusResult } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { queryOf } from '../shell/operation.ts';

export interface Leader {
  readonly id: string;
  readonly name: string;
}

interface LeaderPickerProps {
  /** Whom it is about, when it is not who gives a run; with a field name of its own. */
  readonly title?: string;
  readonly name?: string;
  readonly leaders: readonly Leader[];
  readonly error: string | undefined;
  readonly onChange: (leaders: readonly Leader[]) => void;
}

/** Who gives the run: search among the staff, add and remove. */
export function LeaderPicker(props: LeaderPickerProps): ReactElement {
  const { leaders, error, onChange, name: field = 'leaderIds' } = props;
  const { t } = useTexts();
  const texts = t.runs;
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const query = useQuery({ ...queryOf(LeadersToChoose, { search: wanted }), enabled: wanted.length >= 2 });
  const found = wanted.length < 2 ? [] : (query.data?.leadersToChoose ?? []);
  const fresh = found.filter(({ id }) => !leaders.some((leader) => leader.id === id)).slice(0, 8);
  const add = (leader: Leader): void => {
    onChange([...leaders, leader]);
    setSearch('');
    focusResult(`[name="${field}"]`);
  };
  return (
    <Stack gap="sm">
      <h3>{props.title ?? texts.leaders}</h3>
      {leaders.length > 0 && (
        <ul className="plain-list leader-list">
          {leaders.map((leader) => (
            <li key={leader.id}>
              {leader.name}
              <Button
                variant="tertiary"
                size="sm"
                aria-label={texts.leaderRemove(leader.name)}
                onClick={() => {
                  onChange(leaders.filter(({ id }) => id !== leader.id));
                  focusResult(`[name="${field}"]`);
                }}
              >
                {t.runs.holidays.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={props.title === undefined ? texts.leaderSearch : `${texts.leaderSearch}: ${props.title.toLowerCase()}`}
        name={field}
        type="search"
        width="medium"
        autoComplete="off"
        value={search}
        error={error}
        onChange={({ target }) => setSearch(target.value)}
      />
      <ul className="plain-list leader-list" aria-live="polite">
        {fresh.map(({ id, name, unitName }) => (
          <li key={id}>
            <Button variant="secondary" size="sm" onClick={() => add({ id, name })}>
              {texts.leaderAdd(name)}
            </Button>
            {unitName !== null && <span className="quiet">{unitName}</span>}
          </li>
        ))}
        {wanted.length >= 2 && query.data && found.length === 0 && <li>{texts.leaderNone}</li>}
      </ul>
    </Stack>
  );
}

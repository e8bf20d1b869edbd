import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { TextField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';

/** How long to wait after a key before asking, milliseconds. */
const pause = 300;

interface NameSearchProps {
  readonly value: string;
  readonly onChange: (value: string | undefined) => void;
}

/** The search for a name. Asks when the writing pauses, not at each key. */
export function NameSearch({ value, onChange }: NameSearchProps): ReactElement {
  const { t } = useTexts();
  const [text, setText] = useState(value);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === value) return;
    const timer = setTimeout(() => onChange(wanted || undefined), pause);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <TextField
      type="search"
      autoComplete="off"
      label={t.organisation.search}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  );
}

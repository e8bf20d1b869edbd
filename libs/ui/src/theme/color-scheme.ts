import { useCallback, useState } from 'react';

/** What a person may choose; `auto` follows the system. */
export type ColorScheme = 'auto' | 'light' | 'dark';

const key = 'color-scheme';
const attribute = 'data-color-scheme';

function isColorScheme(value: string | null): value is ColorScheme {
  return value === 'auto' || value === 'light' || value === 'dark';
}

/** The stored choice, or `auto`. A browser that refuses storage simply follows the system. */
export function readColorScheme(): ColorScheme {
  try {
    const stored = localStorage.getItem(key);
    return isColorScheme(stored) ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

/** Paints the page in the scheme and remembers it for this browser. */
export function applyColorScheme(scheme: ColorScheme): void {
  document.documentElement.setAttribute(attribute, scheme);
  try {
    localStorage.setItem(key, scheme);
  } catch {
    // Storage may be blocked; the choice then lasts as long as the page.
  }
}

/** The scheme in use and the function that changes it. */
export function useColorScheme(): readonly [ColorScheme, (scheme: ColorScheme) => void] {
  const [scheme, setScheme] = useState(readColorScheme);
  const choose = useCallback((next: ColorScheme) => {
    applyColorScheme(next);
    setScheme(next);
  }, []);
  return [scheme, choose];
}

import { useEffect, useState } from 'react';
import { language } from './language.ts';

const MINUTE_MS = 60_000;

/** The time, renewed each minute. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The day it is in Norway, for code outside components. */
export function today(): string {
  return language().format.dayOf(new Date());
}

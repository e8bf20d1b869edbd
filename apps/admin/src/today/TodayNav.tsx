import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../shell/language.tsx';
import './today.css';

/** Today, and the year it stands in. */
export function TodayNav(): ReactElement {
  const { t } = useTexts();
  const texts = t.yearWheel.nav;
  return (
    <nav className="today-nav ui-no-print" aria-label={texts.label}>
      <Link to="/" activeOptions={{ exact: true }}>
        {texts.today}
      </Link>
      <Link to="/arshjul" activeOptions={{ includeSearch: false }}>
        {texts.wheel}
      </Link>
    </nav>
  );
}

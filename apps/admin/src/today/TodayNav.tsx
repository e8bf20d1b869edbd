import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../shell/language.tsx';
import { SectionNav } from '../shell/SectionNav.tsx';

/** Today, and the year it stands in. */
export function TodayNav(): ReactElement {
  const { t } = useTexts();
  const texts = t.yearWheel.nav;
  return (
    <SectionNav label={texts.label}>
      <Link to="/" activeOptions={{ exact: true }}>
        {texts.today}
      </Link>
      <Link to="/arshjul" activeOptions={{ includeSearch: false }}>
        {texts.wheel}
      </Link>
    </SectionNav>
  );
}

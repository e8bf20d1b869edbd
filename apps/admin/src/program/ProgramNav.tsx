import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../shell/language.tsx';
import { SectionNav } from '../shell/SectionNav.tsx';
import { useHolds } from '../shell/viewer.ts';

/** Programmes, own work of the staff, and the coverage of Mitt valg, beside each other. */
export function ProgramNav(): ReactElement {
  const { t } = useTexts();
  const texts = t.programs;
  const leads = useHolds('UNIT_LEADER', 'SECTOR_LEADER');
  return (
    <SectionNav label={texts.navLabel}>
      <Link to="/program" activeOptions={{ exact: true, includeSearch: false }}>
        {texts.title}
      </Link>
      {leads && <Link to="/program/eget-arbeid">{t.ownWork.title}</Link>}
      <Link to="/program/mitt-valg">{t.mittValg.title}</Link>
      <Link to="/kompetanse/fornyelser">{t.renewal.title}</Link>
    </SectionNav>
  );
}

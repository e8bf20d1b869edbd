import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../shell/language.tsx';
import { SectionNav } from '../shell/SectionNav.tsx';
import { useHolds } from '../shell/viewer.ts';

/** A leader's own staff, and everybody in the units, beside each other; nothing for those who lead nobody. */
export function StaffNav(): ReactElement | null {
  const { t } = useTexts();
  const leads = useHolds('UNIT_LEADER', 'SECTOR_LEADER');
  if (!leads) return null;
  return (
    <SectionNav label={t.shell.menu.myStaff}>
      <Link to="/mine-ansatte">{t.shell.menu.myStaff}</Link>
      <Link to="/folk">{t.shell.menu.people}</Link>
    </SectionNav>
  );
}

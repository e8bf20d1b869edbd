import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../shell/language.tsx';
import { SectionNav } from '../shell/SectionNav.tsx';
import { useHolds } from '../shell/viewer.ts';

/** The runs, and the courses they are runs of, beside each other; nothing for those who write no course. */
export function CoursesNav(): ReactElement | null {
  const { t } = useTexts();
  const writes = useHolds('COURSE_COORDINATOR', 'SECTOR_LEADER');
  if (!writes) return null;
  return (
    <SectionNav label={t.shell.menu.runs}>
      <Link to="/kurs">{t.shell.menu.runs}</Link>
      <Link to="/kursbeskrivelser">{t.shell.menu.courseWriting}</Link>
    </SectionNav>
  );
}

import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../shell/language.tsx';
import './program.css';

/** Programmes, and the coverage of Mitt valg, beside each other. */
export function ProgramNav(): ReactElement {
  const { t } = useTexts();
  const texts = t.programs;
  return (
    <nav className="program-nav ui-no-print" aria-label={texts.navLabel}>
      <Link to="/program" activeOptions={{ exact: true, includeSearch: false }}>
        {texts.title}
      </Link>
      <Link to="/program/mitt-valg">{t.program.title}</Link>
    </nav>
  );
}

import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../shell/language.tsx';
import { SectionNav } from '../shell/SectionNav.tsx';
import { useHolds } from '../shell/viewer.ts';

/** The pages about competence, beside each other. */
export function CompetenceNav(): ReactElement {
  const { t } = useTexts();
  const texts = t.competence.nav;
  const leads = useHolds('UNIT_LEADER', 'SECTOR_LEADER');
  const coordinates = useHolds('UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR');
  const sector = useHolds('SECTOR_LEADER');
  const imports = useHolds('SYSTEM_ADMIN');
  return (
    <SectionNav label={texts.label}>
      {leads && (
        <>
          <Link to="/kompetanse" activeOptions={{ exact: true }}>
            {texts.records}
          </Link>
          <Link to="/kompetanse/mangler">{texts.gap}</Link>
        </>
      )}
      {coordinates && <Link to="/kompetanse/fornyelser">{t.renewal.title}</Link>}
      {leads && (
        <>
          <Link to="/kompetanse/krav">{texts.requirements}</Link>
          <Link to="/kompetanse/stillinger">{texts.positions}</Link>
        </>
      )}
      {sector && <Link to="/kompetanse/kompetanser">{texts.competences}</Link>}
      {imports && <Link to="/kompetanse/importer">{t.recordImport.link}</Link>}
    </SectionNav>
  );
}

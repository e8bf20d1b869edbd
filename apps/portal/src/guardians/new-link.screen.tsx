import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Page, PageHeading } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import { useTitle } from '../shell/title.ts';
import { LinkForm } from './LinkForm.tsx';

/** For who has lost the link. */
export function GuardianNewLinkScreen(): ReactElement {
  const { link, back } = useTexts().guardians;
  useTitle(link.title);
  return (
    <Page width="text">
      <PageHeading back={<Link to="/foresatte">{back}</Link>} title={link.title} lead={link.lead} />
      <LinkForm />
    </Page>
  );
}

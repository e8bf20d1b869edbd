import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, ErrorPage } from '@kompetanse/ui';
import { useTexts } from './language.tsx';
import { usePageTitle } from './page-title.ts';

/** The same page for what is not there and for what this person may not see. */
export function NotFound(): ReactElement {
  const { t } = useTexts();
  usePageTitle(t.shell.notFound.title);
  return (
    <ErrorPage
      title={t.shell.notFound.title}
      text={t.shell.notFound.text}
      actions={
        <Button asChild>
          <Link to="/">{t.shell.notFound.toToday}</Link>
        </Button>
      }
    />
  );
}

import type { ReactElement } from 'react';
import { Button, ErrorPage } from '@kompetanse/ui';
import { useTexts } from './language.tsx';
import { usePageTitle } from './page-title.ts';

/** For a person with an account and nothing to do here. */
export function NoRole(): ReactElement {
  const { t } = useTexts();
  usePageTitle(t.shell.noRole.title);
  return (
    <ErrorPage
      title={t.shell.noRole.title}
      text={t.shell.noRole.text}
      actions={
        <Button asChild>
          <a href="/">{t.shell.toPortal}</a>
        </Button>
      }
    />
  );
}

import type { ReactElement } from 'react';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button, ErrorPage } from '@kompetanse/ui';
import { AskFailed } from '@kompetanse/contract/ask';
import { failureSentence, requestIdOf } from './call.ts';
import { useTexts } from './language.ts';
import { useTitle } from './title.ts';

/** In place of a screen that broke, or whose program could not be fetched because a newer one has been put out. */
export function FailurePage({ error }: ErrorComponentProps): ReactElement {
  const { shell } = useTexts();
  const router = useRouter();
  const requestId = requestIdOf(error);
  const stale = error instanceof Error && /dynamically imported module|module script/i.test(error.message);
  const text = error instanceof AskFailed ? failureSentence(error) : shell.errorPage.text;
  useTitle(shell.errorPage.title);
  return (
    <ErrorPage
      title={shell.errorPage.title}
      text={stale ? shell.errorPage.newVersion : text}
      {...(requestId !== null && { reference: { label: shell.reference, value: requestId } })}
      actions={
        <>
          {stale ? (
            <Button onClick={() => location.reload()}>{shell.reload}</Button>
          ) : (
            <Button onClick={() => void router.invalidate()}>{shell.tryAgain}</Button>
          )}
          <Button asChild variant="secondary">
            <Link to="/">{shell.toFront}</Link>
          </Button>
        </>
      }
    />
  );
}

/** For addresses without a screen. */
export function NotFoundPage(): ReactElement {
  const { shell } = useTexts();
  useTitle(shell.notFound.title);
  return (
    <ErrorPage
      title={shell.notFound.title}
      text={shell.notFound.text}
      actions={
        <Button asChild>
          <Link to="/">{shell.toFront}</Link>
        </Button>
      }
    />
  );
}

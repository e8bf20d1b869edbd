import type { ReactElement } from 'react';
import { AskFailed } from '@kompetanse/contract/ask';
import { Button, ErrorPage, Notice } from '@kompetanse/ui';
import { useTexts } from './language.tsx';
import type { Language } from './language.tsx';

interface FailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** In place of something that could not be fetched, with the way to try again. */
export function FetchFailure({ error, onRetry }: FailureProps): ReactElement {
  const { t } = useTexts();
  const id = requestId(error);
  return (
    <Notice
      tone="danger"
      role="alert"
      title={t.shell.failure.notFetched}
      action={<WayOn error={error} onRetry={onRetry} />}
    >
      <p>{sentence(error, t)}</p>
      {id !== null && (
        <p>
          {t.shell.failure.reference}: <code>{id}</code>
        </p>
      )}
    </Notice>
  );
}

/** The whole page, when there is nothing else to show. */
export function FailurePage({ error, onRetry }: FailureProps): ReactElement {
  const { t } = useTexts();
  const id = requestId(error);
  return (
    <ErrorPage
      title={isOffline(error) ? t.shell.failure.notFetched : t.shell.failure.title}
      text={sentence(error, t)}
      actions={<WayOn error={error} onRetry={onRetry} />}
      {...(id !== null && { reference: { label: t.shell.failure.reference, value: id } })}
    />
  );
}

/** Asking again helps when the API failed. After a new version, or a fault in the page itself, only a fresh page does. */
function WayOn({ error, onRetry }: FailureProps): ReactElement {
  const { t } = useTexts();
  const again = error instanceof AskFailed && error.code !== 'DOCUMENT_UNKNOWN';
  return (
    <Button onClick={again ? onRetry : () => window.location.reload()}>
      {again ? t.shell.tryAgain : t.shell.failure.reload}
    </Button>
  );
}

function isOffline(error: unknown): boolean {
  return error instanceof AskFailed && error.code === 'NETWORK';
}

function requestId(error: unknown): string | null {
  return error instanceof AskFailed ? error.requestId : null;
}

function sentence(error: unknown, t: Language['t']): string {
  if (!(error instanceof AskFailed)) return t.shell.failure.text;
  if (isOffline(error)) return t.shell.failure.offline;
  if (error.code === 'DOCUMENT_UNKNOWN') return t.shell.failure.outdated;
  if (error.code === 'NOT_FOUND') return t.shell.notFound.text;
  return t.shell.failure.text;
}

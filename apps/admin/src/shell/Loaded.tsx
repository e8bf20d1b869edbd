import type { ReactElement, ReactNode } from 'react';
import { Button, Notice } from '@kompetanse/ui';
import { FetchFailure } from './Failure.tsx';
import { useTexts } from './language.tsx';

interface LoadedProps<Data> {
  /** What `useQuery` gives, or the like of it. */
  readonly query: {
    readonly data: Data | undefined;
    readonly error: Error | null;
    readonly refetch: () => Promise<unknown>;
  };
  /** Stands where the answer will come, in its shape. */
  readonly skeleton: ReactElement;
  readonly children: (data: Data) => ReactNode;
}

/** An answer when it is there, its shape until then, and a way on when it fails. Old numbers stay, and say that they are old. */
export function Loaded<Data>({ query, skeleton, children }: LoadedProps<Data>): ReactElement {
  const { t } = useTexts();
  const retry = (): void => void query.refetch();
  if (query.data === undefined) {
    return query.error ? <FetchFailure error={query.error} onRetry={retry} /> : skeleton;
  }
  return (
    <>
      {query.error && (
        <Notice
          tone="warning"
          role="status"
          action={
            <Button variant="secondary" size="sm" onClick={retry}>
              {t.shell.tryAgain}
            </Button>
          }
        >
          {t.shell.failure.stale}
        </Notice>
      )}
      {children(query.data)}
    </>
  );
}

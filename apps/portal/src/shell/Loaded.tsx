import type { ReactElement, ReactNode } from 'react';
import { Button, LoadingSkeleton, Notice, type LoadingSkeletonProps } from '@kompetanse/ui';
import { failureSentence, requestIdOf } from './call.ts';
import { useTexts } from './language.ts';

/** What a query says of itself; both plain and paged ones fit. */
interface Asked<Answer> {
  readonly data: Answer | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => Promise<unknown>;
}

export interface LoadedProps<Answer> {
  readonly query: Asked<Answer>;
  /** The shape of what comes, so that nothing jumps. */
  readonly shape: LoadingSkeletonProps['shape'];
  readonly count?: number;
  readonly children: (answer: Answer) => ReactNode;
}

/** What was asked for, its shape while it is on the way, or why it did not come and a way to try again. */
export function Loaded<Answer>({ query, shape, count = 3, children }: LoadedProps<Answer>): ReactElement {
  const { shell } = useTexts();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.isError) return <LoadingSkeleton shape={shape} count={count} label={shell.loading} />;
  const requestId = requestIdOf(query.error);
  return (
    <Notice
      tone="danger"
      role="alert"
      action={
        <Button variant="secondary" size="sm" loading={query.isFetching} onClick={() => void query.refetch()}>
          {shell.tryAgain}
        </Button>
      }
    >
      <p>{failureSentence(query.error)}</p>
      {requestId !== null && (
        <p>
          {shell.reference}: <code>{requestId}</code>
        </p>
      )}
    </Notice>
  );
}

import { useSyncExternalStore, type ReactElement } from 'react';
import { onlineManager } from '@tanstack/react-query';
import { Notice, Page } from '@kompetanse/ui';
import { useTexts } from './language.ts';

/** Says that the line is broken, as long as it is. */
export function Offline(): ReactElement | null {
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  const { shell } = useTexts();
  if (online) return null;
  return (
    <Page>
      <Notice tone="warning" role="status">
        {shell.offline}
      </Notice>
    </Page>
  );
}

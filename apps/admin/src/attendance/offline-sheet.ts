import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { RunAttendance, SessionGuests } from '@kompetanse/contract/admin';
import type { CurrentViewerQuery } from '@kompetanse/contract/admin';
import { queryOf } from '../shell/operation.ts';
import { viewerKey, viewerQuery } from '../shell/viewer.ts';
import { dropSheets, keepSheet, keptSheet } from './kept-sheet.ts';

const address = /^\/admin\/oppmote\/([^/]+)\/([^/]+)\/?$/;

/** Keeps the open sheet as it is seen now, and the files that show it, for when the page is loaded again without a line. */
export function useKeptSheet(runId: string, sessionId: string): void {
  const { data: viewer } = useQuery(viewerQuery);
  const { data: attendance, dataUpdatedAt: seenAt } = useQuery(queryOf(RunAttendance, { runId }));
  const { data: guests } = useQuery(queryOf(SessionGuests, { runId }));
  useEffect(() => {
    // What came from the device itself is dated 0, and does not become younger by being looked at.
    if (viewer && attendance && guests && seenAt > 0) keepSheet(sessionId, { viewer, attendance, guests }, Date.now());
  }, [sessionId, viewer, attendance, guests, seenAt]);
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    void navigator.serviceWorker
      .register('/admin/sheet-worker.js', { scope: '/admin/oppmote/', updateViaCache: 'none' })
      .catch(() => undefined); // Not on this connection (plain http): the sheet then needs a line to open.
  }, []);
}

/**
 * Puts a kept sheet where answers are looked for, when its page is opened and the API could not be reached; answers who was signed in.
 * All of it is asked for anew.
 */
export function showKeptSheet(client: QueryClient, path: string): CurrentViewerQuery | undefined {
  const [, runId = '', sessionId = ''] = address.exec(path) ?? [];
  const sheet = keptSheet(sessionId, Date.now());
  if (!sheet) return undefined;
  const old = { updatedAt: 0 };
  client.setQueryData(viewerKey, sheet.viewer, old);
  client.setQueryData(queryOf(RunAttendance, { runId }).queryKey, sheet.attendance, old);
  client.setQueryData(queryOf(SessionGuests, { runId }).queryKey, sheet.guests, old);
  return sheet.viewer;
}

/** From now on: whoever signs out, is signed out or gives way to somebody else leaves no sheet behind. */
export function forgetSheetsWithViewer(client: QueryClient): void {
  client.getQueryCache().subscribe(({ query }) => {
    const [name]: readonly unknown[] = query.queryKey as readonly unknown[];
    if (name !== viewerKey[0]) return;
    const known = query.state.data as CurrentViewerQuery | undefined;
    if (known) dropSheets(known.viewer?.person.id);
  });
}

/** @jest-environment jsdom */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import type { CurrentViewerQuery } from '@kompetanse/contract/admin';
import { viewerKey } from '../shell/viewer.ts';
import { dropSheets, KEPT_FOR_MS, keepSheet, keptSheet } from './kept-sheet.ts';
import { forgetSheetsWithViewer, showKeptSheet } from './offline-sheet.ts';

const now = Date.parse('2026-11-23T11:00:00Z');
const viewer = (id: string): CurrentViewerQuery =>
  ({ viewer: { person: { id, name: 'Marius' }, locale: 'nb' } }) as unknown as CurrentViewerQuery;
const met = (sessionId: string): object => ({ sessionId, mark: 'PRESENT', minutes: null, recordedAt: '' });
const sheet = {
  viewer: viewer('marius'),
  attendance: { courseRun: { id: 'r', participants: [{ id: 'e', attendance: [met('s1'), met('s2')] }] } },
  guests: { courseRun: { id: 'r', sessions: [{ id: 's1' }, { id: 's2' }] } },
} as unknown as Parameters<typeof keepSheet>[1];

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('attendance:s1', '{"marks":{}}');
  keepSheet('s1', sheet, now);
});

describe('a sheet kept on the device', () => {
  it('holds its own session and no other', () => {
    const kept = keptSheet('s1', now);
    expect(kept?.attendance.courseRun?.participants[0]?.attendance).toEqual([met('s1')]);
    expect(kept?.guests.courseRun?.sessions).toEqual([{ id: 's1' }]);
    expect(keptSheet('s2', now)).toBeUndefined();
  });

  it('is gone after a day', () => {
    expect(keptSheet('s1', now + KEPT_FOR_MS - 1)).toBeDefined();
    expect(keptSheet('s1', now + KEPT_FOR_MS)).toBeUndefined();
    expect(Object.keys(localStorage)).toEqual(['attendance:s1']);
  });

  it('is gone when another sheet is kept a day later, though nobody opened it', () => {
    keepSheet('s9', sheet, now + KEPT_FOR_MS);
    expect(Object.keys(localStorage).sort()).toEqual(['attendance:s1', 'sheet:s9']);
  });

  it('goes with the one who has it, and the marks that wait do not', () => {
    dropSheets('marius');
    expect(keptSheet('s1', now)).toBeDefined();
    dropSheets('aino');
    expect(Object.keys(localStorage)).toEqual(['attendance:s1']);
  });

  it('is gone as soon as somebody signs out or is signed out', () => {
    const client = new QueryClient();
    forgetSheetsWithViewer(client);
    client.setQueryData(viewerKey, viewer('marius'));
    expect(keptSheet('s1', now)).toBeDefined();
    client.setQueryData(viewerKey, { ...viewer('marius'), viewer: null });
    expect(Object.keys(localStorage)).toEqual(['attendance:s1']);
  });

  it('is shown only at its own address', () => {
    keepSheet('s1', sheet, Date.now());
    const client = new QueryClient();
    expect(showKeptSheet(client, '/admin/kurs/r')).toBeUndefined();
    expect(showKeptSheet(client, '/admin/oppmote/r/s2')).toBeUndefined();
    expect(showKeptSheet(client, '/admin/oppmote/r/s1')).toEqual(sheet.viewer);
  });

  it('that cannot be read is thrown away', () => {
    localStorage.setItem('sheet:s3', '{');
    expect(keptSheet('s3', now)).toBeUndefined();
    expect(localStorage.getItem('sheet:s3')).toBeNull();
  });
});

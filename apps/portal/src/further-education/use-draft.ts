import { useEffect, useState } from 'react';
import { SaveApplicationDraft } from '@kompetanse/contract/portal';
import type { WrittenApplication } from '@kompetanse/domain/further-education';
import { call } from '../shell/call.ts';
import { dropDraft, keepDraft } from '../shell/drafts.ts';
import { DraftKeeper, type Keeping, type KnownDraft, type Saved } from '../shell/draft-keeper.ts';

/** What is written: a new application in a round, or one that was sent back. */
export interface Subject {
  readonly roundId: string;
  readonly applicationId: string | null;
}

/** This page, so that it is never told of what it saved itself. A UUID of version 4, also where crypto.randomUUID is not. */
function newTab(): string {
  const bytes = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0'));
  const hex = bytes.join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

async function save(
  subject: Subject,
  tab: string,
  { written, version }: { readonly written: WrittenApplication; readonly version: number | null },
): Promise<Saved> {
  const { saveApplicationDraft: answer } = await call(SaveApplicationDraft, { ...subject, tab, version, written });
  if (answer.__typename === 'ApplicationDraft') return { draft: answer, at: answer.savedAt };
  return answer.code === 'STALE_STATE' ? 'BEHIND' : { no: answer.sentence };
}

/** Keeps a draft on the server while somebody writes, and says where it stands. */
export function useDraft(
  subject: Subject,
  draftKey: string,
  known: (KnownDraft & { readonly savedAt: string }) | null,
): { readonly keeper: DraftKeeper<WrittenApplication>; readonly keeping: Keeping } {
  const [keeping, tell] = useState<Keeping>(known ? { state: 'SAVED', at: known.savedAt } : { state: 'NEW' });
  const [keeper] = useState(() => {
    const tab = newTab();
    return new DraftKeeper<WrittenApplication>({
      known,
      save: (written, version) => save(subject, tab, { written, version }),
      copy: (copy) => (copy ? keepDraft(draftKey, copy) : dropDraft(draftKey)),
      tell,
    });
  });
  useEffect(() => {
    keeper.stay();
    const flush = (): void => void keeper.flush();
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      keeper.leave();
    };
  }, [keeper]);
  return { keeper, keeping };
}

import { useEffect, useState } from 'react';
import { WriteSupervisionAgenda, WriteSupervisionNote } from '@kompetanse/contract/portal';
import { call } from '../shell/call.ts';
import { DraftKeeper, type Keeping, type Saved } from '../shell/draft-keeper.ts';
import type { ReadText } from './supervision-queries.ts';

/** Which text of which meeting. */
export interface Sheet {
  readonly sessionId: string;
  readonly kind: 'NOTE' | 'AGENDA';
}

async function save({ sessionId, kind }: Sheet, text: string, version: number | null): Promise<Saved> {
  const input = { sessionId, text, version };
  const answer =
    kind === 'NOTE'
      ? (await call(WriteSupervisionNote, { input })).writeSupervisionNote
      : (await call(WriteSupervisionAgenda, { input })).writeSupervisionAgenda;
  if (answer.__typename === 'SupervisionTextKept')
    return { draft: { id: sessionId, version: answer.version }, at: answer.writtenAt };
  return answer.code === 'NOTE_CHANGED' ? 'BEHIND' : { no: answer.sentence };
}

/**
 * Keeps a text on the server, sealed, while it is typed. No copy lies in this browser: these words are for their readers alone. Who closes
 * the page with unsaved words is asked first.
 */
export function useWriting(
  sheet: Sheet,
  known: ReadText | null,
): { readonly keeper: DraftKeeper<string>; readonly keeping: Keeping } {
  const [keeping, tell] = useState<Keeping>(known ? { state: 'SAVED', at: known.writtenAt } : { state: 'NEW' });
  const [keeper] = useState(
    () =>
      new DraftKeeper<string>({
        known: known && { id: sheet.sessionId, version: known.version },
        save: (text, version) => save(sheet, text, version),
        copy: () => undefined,
        tell,
      }),
  );
  const unsaved = keeping.state !== 'SAVED' && keeping.state !== 'NEW';
  useEffect(() => {
    keeper.stay();
    const flush = (): void => void keeper.flush();
    window.addEventListener('online', flush);
    return () => {
      window.removeEventListener('online', flush);
      keeper.leave();
    };
  }, [keeper]);
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  return { keeper, keeping };
}

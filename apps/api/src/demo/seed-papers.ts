import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { SavedDraft } from '@kompetanse/contract';
import { AddApplicationFile } from '../further-education/use-cases/add-application-file.ts';
import { SaveDraft } from '../further-education/use-cases/save-draft.ts';
import { ArrivingFiles } from '../platform/files/arriving-files.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { granted, type Replay } from './replay.ts';
import { smallPdf } from './small-pdf.ts';

/** An application that is begun with a paper attached, as its writer left it the moment before it was sent. */
export async function draftWithPaper(
  { db, clock }: Replay,
  student: Viewer,
  { roundId, study, institution }: { readonly roundId: string; readonly study: string; readonly institution: string },
): Promise<SavedDraft> {
  const tab = randomUUID();
  const draft = granted(
    await new SaveDraft(db, clock).run(student, { roundId, tab, written: { study, institution } }),
    'draft',
  );
  const paper = smallPdf([institution, '', `Opptak til ${study}`, '', 'Du har fått plass. Svar innen 20. juli.']);
  const source = Object.assign(Readable.from([paper]), { headers: {}, complete: true });
  const kept = await new ArrivingFiles(db, clock).take(source, 'opptaksbrev.pdf', (file) =>
    new AddApplicationFile(db, clock).run(student, draft.id, file),
  );
  if (kept === null) throw new Error('The demo’s paper did not arrive');
  granted(kept, 'paper');
  return { id: draft.id, version: draft.version };
}

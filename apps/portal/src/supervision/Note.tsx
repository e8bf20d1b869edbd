import { useState, type ReactElement } from 'react';
import { FinaliseSupervisionNote } from '@kompetanse/contract/portal';
import { NOTE_MAX } from '@kompetanse/domain/supervision';
import { Button, Card, ConfirmDialog, Notice, StatusBadge, useToast } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import type { DraftKeeper } from '../shell/draft-keeper.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { SealedEditor } from './SealedEditor.tsx';
import type { MeetingPage, ReadText } from './supervision-queries.ts';

/** What the meeting was about: the supervisor writes until it is final, the others read. */
export function Note({ page }: { readonly page: MeetingPage }): ReactElement | null {
  const { meeting: texts } = useTexts();
  const { note, session, supervised } = page;
  const off = session.state === 'CANCELLED';
  if (off && note === null) return null;
  const writes = supervised && !off && note?.state !== 'FINAL' && !note?.unreadable;
  return (
    <Card
      as="section"
      title={texts.note}
      {...(note && {
        actions: (
          <StatusBadge tone={note.state === 'FINAL' ? 'success' : 'warning'}>{texts.noteState[note.state]}</StatusBadge>
        ),
      })}
    >
      {writes ? <Writing page={page} /> : <Words text={note} none={texts.noNote} />}
    </Card>
  );
}

/** Words as they were written, with who and when; or why they cannot be read. */
export function Words({ text, none }: { readonly text: ReadText | null; readonly none: string }): ReactElement {
  const { meeting: texts } = useTexts();
  const format = useFormat();
  if (text === null) return <p className="portal-quiet">{none}</p>;
  if (text.unreadable) return <Notice tone="warning">{text.unreadable.sentence}</Notice>;
  return (
    <>
      <p className="supervision-words">{text.text}</p>
      <p className="portal-quiet">
        {text.finalisedAt === null
          ? texts.written(text.author.name, format.dateTime(text.writtenAt))
          : texts.finalised(text.author.name, format.dateTime(text.finalisedAt))}
      </p>
    </>
  );
}

function Writing({ page: { note, session } }: { readonly page: MeetingPage }): ReactElement {
  const { meeting: texts } = useTexts();
  return (
    <SealedEditor
      sheet={{ sessionId: session.id, kind: 'NOTE' }}
      known={note}
      label={texts.noteLabel}
      description={texts.noteHint}
      max={NOTE_MAX}
      rows={14}
      actions={(keeper, text) => <Finalise keeper={keeper} sessionId={session.id} empty={text.trim() === ''} />}
    />
  );
}

interface FinaliseProps {
  readonly keeper: DraftKeeper<string>;
  readonly sessionId: string;
  readonly empty: boolean;
}

/** Saves what waits, asks once, and makes it final. */
function Finalise({ keeper, sessionId, empty }: FinaliseProps): ReactElement {
  const { meeting: texts, shell } = useTexts();
  const toast = useToast();
  const [version, setVersion] = useState<number | null>(null);
  const [missing, setMissing] = useState(false);
  const { act, acting, no, forget } = useAct(FinaliseSupervisionNote, () => {
    setVersion(null);
    toast({ tone: 'success', text: texts.isFinal });
  });
  const ask = async (): Promise<void> => {
    setMissing(empty);
    if (empty) return;
    const saved = await keeper.flush();
    if (saved) setVersion(saved.version);
  };
  return (
    <>
      {missing && empty && (
        <Notice tone="danger" role="alert">
          {texts.empty}
        </Notice>
      )}
      <div className="ui-no-print">
        <Button variant="secondary" onClick={() => void ask()}>
          {texts.finalise}
        </Button>
      </div>
      <ConfirmDialog
        open={version !== null}
        title={texts.finaliseTitle}
        consequence={texts.finaliseConsequence}
        confirmLabel={texts.finalise}
        cancelLabel={shell.cancel}
        loading={acting}
        error={no?.sentence}
        onConfirm={() => version !== null && act({ sessionId, version })}
        onCancel={() => {
          forget();
          setVersion(null);
        }}
      />
    </>
  );
}

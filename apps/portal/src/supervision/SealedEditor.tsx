import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Notice, Stack, TextareaField } from '@kompetanse/ui';
import type { DraftKeeper, Keeping } from '../shell/draft-keeper.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { meetingQuery, type MeetingPage, type ReadText } from './supervision-queries.ts';
import { useWriting, type Sheet } from './use-writing.ts';

interface SealedEditorProps {
  readonly sheet: Sheet;
  /** As it was when the page was opened; what is typed since stands in the field. */
  readonly known: ReadText | null;
  readonly label: string;
  readonly description: string;
  readonly max: number;
  readonly rows: number;
  /** What can be done with what is written. */
  readonly actions?: (keeper: DraftKeeper<string>, text: string) => ReactElement;
}

/** A field whose words are kept while they are typed; of two windows the second one is shown both texts. */
export function SealedEditor(props: SealedEditorProps): ReactElement {
  const { sheet, known, label, description, max, rows, actions } = props;
  const { meeting: texts } = useTexts();
  const { keeper, keeping } = useWriting(sheet, known);
  const [text, setText] = useState(known?.text ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const take = (newest: ReadText | null, keep: string | null): void => {
    keeper.know(newest && { id: sheet.sessionId, version: newest.version }, { keep });
    if (keep === null) setText(newest?.text ?? '');
    field.current?.focus();
  };
  return (
    <Stack gap="sm">
      <TextareaField
        ref={field}
        label={label}
        description={description}
        rows={rows}
        value={text}
        maxLength={max}
        countLabel={texts.left}
        onChange={(event) => {
          setText(event.target.value);
          keeper.write(event.target.value);
        }}
      />
      {keeping.state === 'BEHIND' ? (
        <Elsewhere sheet={sheet} onTake={(newest) => take(newest, null)} onKeep={(newest) => take(newest, text)} />
      ) : (
        <Kept keeping={keeping} />
      )}
      {actions?.(keeper, text)}
    </Stack>
  );
}

/** Whether the words are safe. */
function Kept({ keeping }: { readonly keeping: Keeping }): ReactElement {
  const { meeting: texts } = useTexts();
  const format = useFormat();
  if (keeping.state === 'NO') return <Notice tone="danger" role="alert">{`${keeping.sentence} ${texts.stays}`}</Notice>;
  const words = { NEW: texts.unwritten, TYPING: texts.typing, LOST: texts.lost, BEHIND: '' };
  return (
    <p className="portal-quiet ui-no-print" role="status">
      {keeping.state === 'SAVED' ? texts.saved(format.dateTime(keeping.at)) : words[keeping.state]}
    </p>
  );
}

interface ElsewhereProps {
  readonly sheet: Sheet;
  readonly onTake: (newest: ReadText | null) => void;
  readonly onKeep: (newest: ReadText | null) => void;
}

/** What was saved in the other window, beside what stands here; nothing is saved before one of them is chosen. */
function Elsewhere({ sheet, onTake, onKeep }: ElsewhereProps): ReactElement {
  const { meeting: texts } = useTexts();
  const client = useQueryClient();
  const [page, setPage] = useState<MeetingPage | null>(null);
  useEffect(() => {
    void client.query({ ...meetingQuery(sheet.sessionId), staleTime: 0 }).then(setPage, () => undefined);
  }, [client, sheet.sessionId]);
  const newest = (sheet.kind === 'NOTE' ? page?.note : page?.agenda) ?? null;
  return (
    <Notice
      tone="warning"
      role="alert"
      title={texts.behind}
      action={
        <Stack direction="row" gap="sm">
          <Button variant="secondary" size="sm" aria-disabled={page === null} onClick={() => page && onTake(newest)}>
            {texts.takeNewest}
          </Button>
          <Button variant="tertiary" size="sm" aria-disabled={page === null} onClick={() => page && onKeep(newest)}>
            {texts.keepMine}
          </Button>
        </Stack>
      }
    >
      <p>{texts.behindText}</p>
      {newest?.text != null && <blockquote className="supervision-words">{newest.text}</blockquote>}
    </Notice>
  );
}

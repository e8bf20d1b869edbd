import { useState, type ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { RemoveOwnWorkFile } from '@kompetanse/contract/portal';
import { mayWriteOwnWork } from '@kompetanse/domain/own-work';
import { Button, FileField } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useTexts } from '../shell/language.ts';
import { refresh } from '../shell/query-client.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { sendFile } from '../shell/send-file.ts';
import type { Entry } from './own-work-queries.ts';

/** The files of own work; while it is not sent they are chosen and taken away here, each sent as it is chosen. */
export function OwnWorkFiles({ entry }: { readonly entry: Entry }): ReactElement | null {
  const { files: texts } = useTexts().ownWork;
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [sent, setSent] = useState(0);
  const writes = mayWriteOwnWork(entry.state);
  const remove = useAct(RemoveOwnWorkFile, () => setSaid(texts.gone));
  const send = async (chosen: readonly File[]): Promise<void> => {
    setFault(undefined);
    for (const file of chosen) {
      setSaid(texts.sending);
      const arrived = await sendFile(`/own-work/${entry.id}/files`, file, texts.lost);
      if ('no' in arrived) {
        setSaid('');
        setFault(arrived.no);
        return;
      }
      setSaid(texts.sent(arrived.name));
    }
    setSent(sent + 1); // an empty field again, so that the same name can be chosen once more
    await refresh(client);
  };
  if (!writes && entry.files.length === 0) return null;
  return (
    <div className="own-work-files">
      {entry.files.length > 0 && (
        <ul aria-label={texts.there(entry.title)}>
          {entry.files.map((file) => (
            <li key={file.id}>
              <a href={file.address} download={file.name}>
                {file.name}
              </a>{' '}
              {writes && (
                <Button
                  variant="tertiary"
                  size="sm"
                  aria-label={texts.removeOne(file.name)}
                  loading={remove.acting}
                  onClick={() => remove.act({ ownWorkId: entry.id, fileId: file.id })}
                >
                  {texts.remove}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {writes && (
        <div className="ui-no-print">
          <FileField
            key={sent}
            id={`files-${entry.id}`}
            label={texts.label(entry.title)}
            hint={texts.hint}
            chooseLabel={texts.choose}
            accept=".pdf,.png,.jpg,.jpeg,.webp"
            multiple
            error={fault}
            onChange={({ target }) => void send([...(target.files ?? [])])}
          />
          <p role="status">{said}</p>
        </div>
      )}
      <Refusal no={remove.no} />
    </div>
  );
}

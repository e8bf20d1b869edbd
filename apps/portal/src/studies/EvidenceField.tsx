import { useState, type ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { RemoveEvidence } from '@kompetanse/contract/portal';
import { Button, FileField } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useTexts } from '../shell/language.ts';
import { refresh } from '../shell/query-client.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { sendFile } from '../shell/send-file.ts';
import type { Semester } from './semester-next.ts';

interface EvidenceFieldProps {
  readonly semester: Semester;
  readonly id: string;
  readonly error: string | undefined;
}

/** Files that show the result: each is sent as it is chosen, and stands in the list. */
export function EvidenceField({ semester, id, error }: EvidenceFieldProps): ReactElement {
  const { files: texts } = useTexts().studies;
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [sent, setSent] = useState(0);
  const remove = useAct(RemoveEvidence, () => setSaid(''));
  const send = async (chosen: readonly File[]): Promise<void> => {
    setFault(undefined);
    for (const file of chosen) {
      setSaid(texts.sending);
      const arrived = await sendFile(`/study-semesters/${semester.id}/evidence`, file, texts.lost);
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
  return (
    <div className="my-study__files">
      <FileField
        key={sent}
        label={texts.label}
        description={texts.help}
        hint={texts.hint}
        chooseLabel={texts.choose}
        id={id}
        accept=".pdf,.png,.jpg,.jpeg,.webp"
        multiple
        error={fault ?? (semester.evidence.length === 0 ? error : undefined)}
        onChange={({ target }) => void send([...(target.files ?? [])])}
      />
      <p role="status">{said}</p>
      {semester.evidence.length > 0 && (
        <ul aria-label={texts.there}>
          {semester.evidence.map((file) => (
            <li key={file.id}>
              <a href={file.address} download>
                {file.name}
              </a>{' '}
              <Button
                variant="tertiary"
                size="sm"
                loading={remove.acting}
                onClick={() => remove.act({ semesterId: semester.id, fileId: file.id })}
              >
                {texts.remove(file.name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Refusal no={remove.no} />
    </div>
  );
}

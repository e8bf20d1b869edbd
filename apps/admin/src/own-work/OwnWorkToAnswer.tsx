import { useState } from 'react';
import type { ReactElement } from 'react';
import { AnswerOwnWork, type StaffOwnWorkQuery } from '@kompetanse/contract/admin';
import { Button, Card, ConfirmDialog, focusResult, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';

export type StaffWork = StaffOwnWorkQuery['staffOwnWork'][number];

/** One that waits: what was done and learnt, and a yes, or a word on what to mend. */
export function OwnWorkToAnswer({ work }: { readonly work: StaffWork }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.ownWork;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { id: ownWorkId, version, person, title, doneOn, minutes, reflection, submittedAt, files } = work;
  const answered = (text: string): void => {
    setAsking(false);
    toast({ tone: 'success', text });
    focusResult('#own-work-waiting');
  };
  const approve = useChange(
    AnswerOwnWork,
    () => answered(texts.approved(person.name)),
    (sentence) => toast({ tone: 'danger', text: sentence }),
  );
  const sendBack = useChange(AnswerOwnWork, () => answered(texts.sentBack(person.name)));
  const who = [person.title, person.unitName].filter(Boolean).join(', ');
  const when = submittedAt === null ? '' : texts.sentOn(format.date(format.dayOf(submittedAt)));
  return (
    <Card as="article" level={3} title={`${person.name}: ${title}`}>
      <p className="quiet">
        {[who, format.date(doneOn), texts.time(format.hours(minutes / 60)), when].filter(Boolean).join(' · ')}
      </p>
      <p className="own-work-text">{reflection}</p>
      {files.length > 0 && (
        <ul aria-label={texts.files(title)}>
          {files.map((file) => (
            <li key={file.id}>
              <a href={file.address} download={file.name}>
                {file.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <div className="own-work-actions ui-no-print">
        <Button
          loading={approve.pending}
          aria-label={texts.approveOne(title, person.name)}
          onClick={() => approve.run({ ownWorkId, version, comment: null })}
        >
          {texts.approve}
        </Button>
        <Button
          variant="secondary"
          aria-label={texts.sendBackOne(title, person.name)}
          onClick={() => {
            sendBack.reset();
            setAsking(true);
          }}
        >
          {texts.sendBack}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={texts.sendBackTitle(person.name)}
        consequence={texts.sendBackText}
        reason={{ label: texts.comment, missing: texts.commentMissing, maxLength: 500 }}
        confirmLabel={texts.sendBack}
        cancelLabel={t.shell.cancel}
        loading={sendBack.pending}
        error={sendBack.error}
        onConfirm={(comment) => sendBack.run({ ownWorkId, version, comment })}
        onCancel={() => setAsking(false)}
      />
    </Card>
  );
}

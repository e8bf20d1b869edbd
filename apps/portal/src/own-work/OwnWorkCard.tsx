import { useState, type ReactElement } from 'react';
import { RecallOwnWork, RemoveOwnWork } from '@kompetanse/contract/portal';
import { mayWriteOwnWork } from '@kompetanse/domain/own-work';
import { Button, Card, ConfirmDialog, focusOn, Notice, StatusBadge, useToast } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { OwnWorkFiles } from './OwnWorkFiles.tsx';
import type { Aim, Entry } from './own-work-queries.ts';

const tones = { DRAFT: 'neutral', SUBMITTED: 'info', APPROVED: 'success', RETURNED: 'warning' } as const;

interface OwnWorkCardProps {
  readonly entry: Entry;
  readonly aims: readonly Aim[];
  readonly onChange: () => void;
}

/** One thing I have done: where it stands, what I wrote, and what I can do with it. */
export function OwnWorkCard({ entry, aims, onChange }: OwnWorkCardProps): ReactElement {
  const { ownWork: texts, words } = useTexts();
  const format = useFormat();
  const { title, state, doneOn, minutes, reflection, comment, answeredBy, answeredAt } = entry;
  const aim = aims.find(({ id }) => id === entry.elementId);
  const about = [format.date(doneOn), texts.time(format.hours(minutes / 60)), aim?.title ?? ''].filter(Boolean);
  return (
    <Card
      as="article"
      level={3}
      title={title}
      actions={<StatusBadge tone={tones[state]}>{words.ownWorkState[state]}</StatusBadge>}
    >
      <p className="portal-quiet">{about.join(' · ')}</p>
      {comment !== null && (
        <Notice tone="warning" title={texts.cameBack(answeredBy?.name ?? '')}>
          <p>{comment}</p>
        </Notice>
      )}
      {reflection !== '' && <p className="own-work-text">{reflection}</p>}
      <OwnWorkFiles entry={entry} />
      {state === 'APPROVED' && answeredBy !== null && answeredAt !== null && (
        <p className="portal-quiet">{texts.approvedBy(answeredBy.name, format.date(format.dayOf(answeredAt)))}</p>
      )}
      {mayWriteOwnWork(state) && (
        <p className="own-work-actions ui-no-print">
          <Button variant="secondary" size="sm" aria-label={texts.changeOne(title)} onClick={onChange}>
            {texts.change}
          </Button>
          <RemoveButton entry={entry} />
        </p>
      )}
      {state === 'SUBMITTED' && <RecallButton entry={entry} />}
    </Card>
  );
}

function RecallButton({ entry }: { readonly entry: Entry }): ReactElement {
  const { ownWork: texts } = useTexts();
  const toast = useToast();
  const { act, acting, no } = useAct(RecallOwnWork, () => {
    toast({ tone: 'success', text: texts.recalled });
    focusOn('own-work-list');
  });
  return (
    <>
      <p className="own-work-actions ui-no-print">
        <Button
          variant="tertiary"
          size="sm"
          loading={acting}
          aria-label={texts.recallOne(entry.title)}
          onClick={() => act({ ownWorkId: entry.id })}
        >
          {texts.recall}
        </Button>
      </p>
      <Refusal no={no} />
    </>
  );
}

function RemoveButton({ entry }: { readonly entry: Entry }): ReactElement {
  const { ownWork: texts } = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { act, acting, no, forget } = useAct(RemoveOwnWork, () => {
    setAsking(false);
    toast({ tone: 'success', text: texts.removed });
    focusOn('own-work-list');
  });
  return (
    <>
      <Button
        variant="tertiary"
        tone="danger"
        size="sm"
        aria-label={texts.removeOne(entry.title)}
        onClick={() => {
          forget();
          setAsking(true);
        }}
      >
        {texts.remove}
      </Button>
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={texts.removeTitle(entry.title)}
        consequence={texts.removeText}
        confirmLabel={texts.remove}
        cancelLabel={texts.cancel}
        loading={acting}
        error={no?.sentence}
        onConfirm={() => act({ ownWorkId: entry.id })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

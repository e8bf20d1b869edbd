import { useState } from 'react';
import type { ReactElement } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { ApproveRequest, RejectRequest } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, Notice, focusResult } from '@kompetanse/ui';
import { outcomeOf } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { askInPageLanguage } from '../shell/operation.ts';
import { isBlocked, isOverLimit, seatsAtOnce } from './booking-request.ts';
import type { BookingRequest } from './booking-request.ts';
import '../shell/bulk-bar.css';

interface BulkAnswerProps {
  /** In the order they asked; seats are given in that order. */
  readonly chosen: readonly BookingRequest[];
  readonly onDone: () => void;
}

interface Told {
  readonly done: number;
  readonly of: number;
  readonly failed: readonly { readonly name: string; readonly why: string }[];
}

/** One answer to several requests: says before what will happen, and after what became of each that did not go through. */
export function BulkAnswer({ chosen, onDone }: BulkAnswerProps): ReactElement {
  const { t } = useTexts();
  const texts = t.approval.requests;
  const client = useQueryClient();
  const [asking, setAsking] = useState<'approve' | 'reject' | null>(null);
  const [working, setWorking] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const over = chosen.filter(isOverLimit).length;
  const blocked = chosen.some(isBlocked);
  const seats = seatsAtOnce(chosen);

  const answer = async (approve: boolean, words: string): Promise<void> => {
    setWorking(true);
    const failed: { name: string; why: string }[] = [];
    for (const request of chosen) {
      const { id, person } = request.enrolment;
      const seen = { enrolmentId: id, version: request.version };
      try {
        if (approve)
          outcomeOf(await askInPageLanguage(ApproveRequest, { ...seen, setAside: isBlocked(request) ? words : null }));
        else outcomeOf(await askInPageLanguage(RejectRequest, { ...seen, reason: words }));
      } catch (error) {
        failed.push({ name: person.name, why: error instanceof Error ? error.message : t.shell.failure.notSaved });
      }
    }
    setTold({ done: chosen.length - failed.length, of: chosen.length, failed });
    await client.invalidateQueries();
    setWorking(false);
    setAsking(null);
    onDone();
    focusResult('#bulk-told');
  };

  return (
    <>
      {told !== null && (
        <div id="bulk-told" tabIndex={-1}>
          <Notice tone={told.failed.length === 0 ? 'success' : 'warning'} title={texts.doneMany(told.done, told.of)}>
            {told.failed.length > 0 && (
              <ul>
                {told.failed.map(({ name, why }) => (
                  <li key={name}>{texts.notDone(name, why)}</li>
                ))}
              </ul>
            )}
          </Notice>
        </div>
      )}
      {chosen.length > 0 && (
        <div className="bulk-bar">
          <strong role="status">{texts.chosen(chosen.length)}</strong>
          <Button size="sm" onClick={() => setAsking('approve')}>
            {texts.approveChosen}
          </Button>
          <Button size="sm" variant="secondary" onClick={() => setAsking('reject')}>
            {texts.rejectChosen}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking === 'approve'}
        title={texts.approveManyTitle(chosen.length)}
        consequence={
          <>
            <p>{texts.approveMany(seats, chosen.length - seats)}</p>
            {over > 0 && <p>{texts.approveManyOver(over)}</p>}
          </>
        }
        {...(blocked && {
          reason: {
            label: texts.setAside,
            description: texts.setAsideHelp,
            missing: t.enrolment.requests.reasonMissing,
            maxLength: 500,
          },
        })}
        confirmLabel={texts.approveChosen}
        cancelLabel={t.shell.cancel}
        loading={working}
        onConfirm={(words) => void answer(true, words)}
        onCancel={() => setAsking(null)}
      />
      <ConfirmDialog
        open={asking === 'reject'}
        tone="danger"
        title={texts.rejectManyTitle(chosen.length)}
        consequence={texts.rejectMany}
        reason={{
          label: t.enrolment.requests.reason,
          missing: t.enrolment.requests.reasonMissing,
          maxLength: 500,
        }}
        confirmLabel={texts.rejectChosen}
        cancelLabel={t.shell.cancel}
        loading={working}
        onConfirm={(words) => void answer(false, words)}
        onCancel={() => setAsking(null)}
      />
    </>
  );
}

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { BindingFragment } from '@kompetanse/contract/admin';
import { ReleaseBinding, WithdrawBinding } from '@kompetanse/contract/admin';
import { osloDay } from '@kompetanse/domain/calendar';
import { Button, Card, ConfirmDialog, Stack, StatusBadge, useToast, focusResult } from '@kompetanse/ui';
import type { Tone } from '@kompetanse/ui';
import type { Application } from '../further-education/application.ts';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { OfferBindingForm } from './OfferBindingForm.tsx';

const tones: Readonly<Record<BindingFragment['state'], Tone>> = {
  OFFERED: 'warning',
  SIGNED: 'success',
  ENDED: 'neutral',
  RELEASED: 'neutral',
  WITHDRAWN: 'neutral',
};

/** What employer and employee have agreed on binding time. */
export function BindingCard({ application }: { readonly application: Application }): ReactElement | null {
  const { t } = useTexts();
  const texts = t.studyList.binding;
  const [open, setOpen] = useState(false);
  const { bindings, mayOfferBinding } = application;
  if (bindings.length === 0 && !mayOfferBinding) return null;
  return (
    <Card title={texts.title}>
      <Stack>
        {bindings.length === 0 && <p>{texts.none}</p>}
        {bindings.map((binding) => (
          <Agreement key={binding.id} binding={binding} />
        ))}
        {mayOfferBinding && !open && (
          <div>
            <Button variant="secondary" size="sm" onClick={() => setOpen(true)}>
              {texts.offer}
            </Button>
          </div>
        )}
        {mayOfferBinding && open && <OfferBindingForm application={application} onDone={() => setOpen(false)} />}
      </Stack>
    </Card>
  );
}

function Agreement({ binding }: { readonly binding: BindingFragment }): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.studyList.binding;
  const { state, signedAt, releasedAt, releaseReason, leaveFrom } = binding;
  const tooLate = state === 'OFFERED' && leaveFrom < osloDay(new Date());
  return (
    <div className="stacked">
      <span>
        <StatusBadge tone={tones[state]}>{words.bindingState[state]}</StatusBadge>
      </span>
      <span>{texts.until(format.date(binding.fromOn), format.date(binding.toOn))}</span>
      <span>{texts.support(format.kroner(binding.supportNok))}</span>
      {state === 'OFFERED' && <span>{tooLate ? texts.tooLate : texts.waits(format.date(leaveFrom))}</span>}
      {signedAt !== null && <span>{texts.signed(format.dateTime(signedAt))}</span>}
      {releasedAt !== null && <span>{texts.released(format.dateTime(releasedAt), releaseReason ?? '')}</span>}
      <details>
        <summary>{texts.read}</summary>
        <p className="motivation">{binding.text}</p>
      </details>
      <Steps binding={binding} />
    </div>
  );
}

function Steps({ binding }: { readonly binding: BindingFragment }): ReactElement {
  const { t } = useTexts();
  const texts = t.studyList.binding;
  const toast = useToast();
  const [asking, setAsking] = useState<'WITHDRAW' | 'RELEASE' | null>(null);
  const done = (text: string): void => {
    setAsking(null);
    toast({ tone: 'success', text });
    focusResult();
  };
  const withdraw = useChange(WithdrawBinding, () => done(texts.withdrawn));
  const release = useChange(ReleaseBinding, () => done(texts.releasedNow));
  const cancel = (): void => {
    setAsking(null);
    withdraw.reset();
    release.reset();
  };
  return (
    <div className="ui-no-print">
      {binding.actions.includes('WITHDRAW') && (
        <Button variant="tertiary" size="sm" onClick={() => setAsking('WITHDRAW')}>
          {texts.withdraw}
        </Button>
      )}
      {binding.actions.includes('RELEASE') && (
        <Button variant="tertiary" size="sm" onClick={() => setAsking('RELEASE')}>
          {texts.release}
        </Button>
      )}
      <ConfirmDialog
        open={asking === 'WITHDRAW'}
        title={texts.withdrawTitle}
        consequence={texts.withdrawText}
        confirmLabel={texts.withdraw}
        cancelLabel={t.shell.cancel}
        loading={withdraw.pending}
        error={withdraw.error}
        onConfirm={() => withdraw.run({ bindingId: binding.id })}
        onCancel={cancel}
      />
      <ConfirmDialog
        open={asking === 'RELEASE'}
        title={texts.releaseTitle}
        consequence={texts.releaseText}
        reason={{ label: texts.reason, missing: texts.reasonMissing, maxLength: 500 }}
        confirmLabel={texts.release}
        cancelLabel={t.shell.cancel}
        loading={release.pending}
        error={release.error}
        onConfirm={(reason) => release.run({ bindingId: binding.id, reason })}
        onCancel={cancel}
      />
    </div>
  );
}

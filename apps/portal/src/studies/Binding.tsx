import { useState, type ReactElement } from 'react';
import { SignBinding } from '@kompetanse/contract/portal';
import { Button, ConfirmDialog, StatusBadge, useToast, type Tone, focusOn } from '@kompetanse/ui';
import type { Application } from '../further-education/application-queries.ts';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';

type Agreement = Application['bindings'][number];

const tones: Readonly<Record<Agreement['state'], Tone>> = {
  OFFERED: 'warning',
  SIGNED: 'success',
  ENDED: 'neutral',
  RELEASED: 'neutral',
  WITHDRAWN: 'neutral',
};

interface BindingProps {
  readonly binding: Agreement;
  readonly resultId: string;
}

/** An agreement on binding time: what it says, where it stands, and the signature. */
export function Binding({ binding, resultId }: BindingProps): ReactElement {
  const { studies, words } = useTexts();
  const { binding: texts } = studies;
  const format = useFormat();
  const { state, signedAt, releasedAt, releaseReason, actions, text } = binding;
  return (
    <section className="my-study__semester" aria-label={texts.title}>
      <div className="my-study__head">
        <strong>{texts.title}</strong>
        <StatusBadge tone={tones[state]}>{words.bindingState[state]}</StatusBadge>
        {state === 'SIGNED' && <span>{texts.until(format.date(binding.toOn))}</span>}
      </div>
      {state === 'OFFERED' && (
        <p>{actions.includes('SIGN') ? texts.signBy(format.date(binding.leaveFrom)) : texts.tooLate}</p>
      )}
      {signedAt !== null && <p>{texts.signedOn(format.dateTime(signedAt))}</p>}
      {releasedAt !== null && <p>{texts.released(format.dateTime(releasedAt), releaseReason ?? '')}</p>}
      {actions.includes('SIGN') ? (
        <Sign binding={binding} resultId={resultId} />
      ) : (
        <details>
          <summary>{texts.read}</summary>
          <p className="portal-pre">{text}</p>
          <p className="ui-no-print">
            <Button variant="secondary" size="sm" onClick={() => window.print()}>
              {texts.print}
            </Button>
          </p>
        </details>
      )}
    </section>
  );
}

/** The whole text stands above the button that signs it. */
function Sign({ binding, resultId }: BindingProps): ReactElement {
  const { studies } = useTexts();
  const { binding: texts, cancel } = studies;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { act, acting, no, forget } = useAct(SignBinding, () => {
    setAsking(false);
    toast({ tone: 'success', text: texts.done });
    focusOn(resultId);
  });
  return (
    <>
      <p className="portal-pre">{binding.text}</p>
      <p className="ui-no-print">
        <Button onClick={() => setAsking(true)}>{texts.sign}</Button>
      </p>
      <ConfirmDialog
        open={asking}
        title={texts.signTitle}
        consequence={texts.consequence}
        confirmLabel={texts.yes}
        cancelLabel={cancel}
        loading={acting}
        error={no?.sentence}
        onConfirm={() => act({ bindingId: binding.id, version: binding.version })}
        onCancel={() => {
          setAsking(false);
          forget();
        }}
      />
    </>
  );
}

import { useState } from 'react';
import type { ReactElement } from 'react';
import { ExemptFromProgram, LiftExemption, type PersonCardFragment } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, focusResult, useToast } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';

interface ExemptButtonProps {
  readonly card: PersonCardFragment;
  /** Null: the whole programme. */
  readonly element: { readonly id: string; readonly title: string } | null;
}

/** Lets a person off the programme or one element of it, with a reason. */
export function ExemptButton({ card, element }: ExemptButtonProps): ReactElement {
  const { t } = useTexts();
  const texts = t.programs;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const what = element?.title ?? card.program.title;
  const exempt = useChange(ExemptFromProgram, () => {
    setAsking(false);
    toast({ tone: 'success', text: texts.exempted(what) });
    focusResult();
  });
  return (
    <>
      <Button
        variant="tertiary"
        size="sm"
        aria-label={element === null ? undefined : texts.exemptFrom(element.title)}
        onClick={() => {
          exempt.reset();
          setAsking(true);
        }}
      >
        {element === null ? texts.exemptWhole : texts.exempt}
      </Button>
      <ConfirmDialog
        open={asking}
        title={texts.exemptFrom(what)}
        consequence={texts.exemptText(card.person.name)}
        reason={{ label: texts.reason, maxLength: 500, missing: texts.reasonMissing }}
        confirmLabel={texts.exempt}
        cancelLabel={t.shell.cancel}
        loading={exempt.pending}
        error={exempt.error}
        onConfirm={(reason) =>
          exempt.run({ programId: card.program.id, personId: card.person.id, elementId: element?.id ?? null, reason })
        }
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

/** Takes an exemption back: it is asked for again. */
export function LiftButton({ id, what }: { readonly id: string; readonly what: string }): ReactElement {
  const { t } = useTexts();
  const texts = t.programs;
  const toast = useToast();
  const lift = useChange(
    LiftExemption,
    () => {
      toast({ tone: 'success', text: texts.lifted(what) });
      focusResult();
    },
    (sentence) => toast({ tone: 'danger', text: sentence }),
  );
  return (
    <Button
      variant="tertiary"
      size="sm"
      aria-label={texts.liftOf(what)}
      loading={lift.pending}
      onClick={() => lift.run({ exemptionId: id })}
    >
      {texts.lift}
    </Button>
  );
}

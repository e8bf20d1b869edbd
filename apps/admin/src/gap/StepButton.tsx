import { useState } from 'react';
import type { ReactElement } from 'react';
import { MoveConversion, VerifyConversion, type ConversionStep } from '@kompetanse/contract/admin';
import { Button, ConfirmDialog, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import type { Conversion } from './ConversionForm.tsx';

interface StepButtonProps {
  readonly conversion: Conversion;
  readonly step: Exclude<ConversionStep, 'FILL'>;
}

/** One step of a conversion, asked once, with a reason where somebody will ask for it. */
export function StepButton({ conversion, step }: StepButtonProps): ReactElement {
  const { t, words } = useTexts();
  const texts = t.conversions;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const done = ({ state }: { readonly state: keyof typeof words.conversionState }): void => {
    setAsking(false);
    toast({ tone: 'success', text: texts.moved(words.conversionState[state]) });
    focusResult('#conversion');
  };
  const move = useChange(MoveConversion, done);
  const verify = useChange(VerifyConversion, done);
  const doing = step === 'VERIFY' ? verify : move;
  const danger = step === 'DROP' || step === 'REOPEN';
  const send = (reason: string): void => {
    const of = { conversionId: conversion.id, version: conversion.version, reason: reason || null };
    if (step === 'VERIFY') verify.run(of);
    else move.run({ ...of, move: step });
  };
  return (
    <>
      <Button
        variant={danger ? 'tertiary' : 'primary'}
        onClick={() => {
          doing.reset();
          setAsking(true);
        }}
      >
        {words.conversionStep[step]}
      </Button>
      <ConfirmDialog
        open={asking}
        tone={danger ? 'danger' : 'accent'}
        title={texts.stepTitle[step]}
        consequence={texts.stepText[step]}
        reason={{ label: texts.reason, maxLength: 500, ...(danger && { missing: texts.reasonMissing }) }}
        confirmLabel={words.conversionStep[step]}
        cancelLabel={t.shell.cancel}
        loading={doing.pending}
        error={doing.error}
        onConfirm={send}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

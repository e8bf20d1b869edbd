import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ConversionCandidates, MoveConversion } from '@kompetanse/contract/admin';
import { Button, LoadingSkeleton, Notice, SelectField, Stack, useToast, focusResult } from '@kompetanse/ui';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import type { Conversion } from './ConversionForm.tsx';

interface FillFormProps {
  readonly conversion: Conversion;
  readonly onDone: () => void;
}

/** Who gets the position; beside each, how far they are. */
export function FillForm({ conversion, onDone }: FillFormProps): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.conversions;
  const toast = useToast();
  const [holderId, setHolderId] = useState('');
  const query = useQuery(queryOf(ConversionCandidates, { conversionId: conversion.id }));
  const fill = useChange(MoveConversion, ({ state }) => {
    toast({ tone: 'success', text: texts.moved(words.conversionState[state]) });
    onDone();
    focusResult('#conversion');
  });
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    fill.run({ conversionId: conversion.id, version: conversion.version, move: 'FILL', holderId });
  };
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="form" count={1} label={t.shell.loading} />}>
      {({ positionConversion }) => (
        <form className="ui-form" noValidate onSubmit={send}>
          <SelectField
            label={texts.holder}
            description={texts.holderHelp}
            placeholder={texts.choose}
            value={holderId}
            error={fill.field === 'holderId' ? fill.error : undefined}
            onChange={({ target }) => setHolderId(target.value)}
            options={(positionConversion?.candidates ?? []).map(({ person, ready, readyOn }) => ({
              value: person.id,
              label: `${person.name} – ${ready ? texts.readyNow : readyOn === null ? texts.notReady : texts.readyOn(format.date(readyOn))}`,
            }))}
          />
          {fill.error !== undefined && fill.field === undefined && (
            <Notice tone="danger" role="alert">
              {fill.error}
            </Notice>
          )}
          <Stack direction="row" gap="sm">
            <Button type="submit" loading={fill.pending}>
              {words.conversionStep.FILL}
            </Button>
            <Button variant="secondary" onClick={onDone}>
              {t.shell.cancel}
            </Button>
          </Stack>
        </form>
      )}
    </Loaded>
  );
}

import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import {
  ChangeConversion,
  PlanConversion,
  type ConversionChoicesQuery,
  type OneConversionQuery,
} from '@kompetanse/contract/admin';
import { Button, Card, Notice, SelectField, Stack, TextareaField, TextField, useToast } from '@kompetanse/ui';
import { unitsBelow } from '../competence/units-below.ts';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { useViewer } from '../shell/viewer.ts';

export type Conversion = NonNullable<OneConversionQuery['positionConversion']>;

/** What a new one is most likely to be. */
export interface Usual {
  readonly fromProfile: string;
  readonly toProfile: string;
  readonly costNok: number;
}

interface ConversionFormProps {
  readonly choices: ConversionChoicesQuery;
  /** Null: a new one. */
  readonly conversion: Conversion | null;
  /** Like the last one that was planned; null when it is the first. */
  readonly usual?: Usual | null;
  readonly onDone: () => void;
}

/** A number as typed; what is none is sent as one that is refused with what can be written. */
const whole = (text: string): number => (/^\s*\d[\d\s]{0,9}$/.test(text) ? Number(text.replaceAll(/\s/g, '')) : -1);

/** Plans that a position is made into another, or changes what was planned. */
export function ConversionForm({ choices, conversion, usual = null, onDone }: ConversionFormProps): ReactElement {
  const { t } = useTexts();
  const texts = t.conversions;
  const toast = useToast();
  const { roles } = useViewer();
  const led = roles.filter(({ role }) => role === 'UNIT_LEADER' || role === 'SECTOR_LEADER').map(({ unit }) => unit.id);
  const units = unitsBelow(choices.orgUnits, new Set(led));
  const [typed, setTyped] = useState({
    unitId: conversion?.unit.id ?? units[0]?.id ?? '',
    fromProfile: conversion?.fromProfile ?? usual?.fromProfile ?? '',
    toProfile: conversion?.toProfile ?? usual?.toProfile ?? '',
    positionTitle: conversion?.positionTitle ?? '',
    targetYear: conversion === null ? String(new Date().getFullYear() + 1) : String(conversion.targetYear),
    costNok: String(conversion?.costNok ?? usual?.costNok ?? ''),
    overBudgetReason: conversion?.overBudgetReason ?? '',
  });
  const saved = ({ targetYear }: { readonly targetYear: number }): void => {
    toast({ tone: 'success', text: texts.saved(String(targetYear)) });
    onDone();
  };
  const plan = useChange(PlanConversion, saved);
  const change = useChange(ChangeConversion, saved);
  const doing = conversion === null ? plan : change;
  const field = (name: keyof typeof typed) => ({
    name,
    value: typed[name],
    error: doing.field === name ? doing.error : undefined,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setTyped({ ...typed, [name]: target.value }),
  });
  const asksReason = doing.field === 'overBudgetReason' || typed.overBudgetReason !== '';
  const profiles = choices.positionProfiles.map(({ code, name }) => ({ value: code, label: name }));
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = {
      ...typed,
      targetYear: whole(typed.targetYear),
      costNok: whole(typed.costNok),
      overBudgetReason: typed.overBudgetReason.trim() || null,
    };
    if (conversion === null) plan.run({ input });
    else change.run({ conversionId: conversion.id, version: conversion.version, input });
  };
  return (
    <Card title={conversion === null ? texts.plan : texts.changeTitle}>
      <form className="ui-form" noValidate onSubmit={send}>
        <SelectField
          label={texts.unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          {...field('unitId')}
        />
        <TextField label={texts.positionTitle} description={texts.positionHelp} {...field('positionTitle')} />
        <SelectField label={texts.from} placeholder={texts.choose} options={profiles} {...field('fromProfile')} />
        <SelectField label={texts.to} placeholder={texts.choose} options={profiles} {...field('toProfile')} />
        <TextField label={texts.targetYear} inputMode="numeric" width="short" {...field('targetYear')} />
        <TextField label={texts.costField} inputMode="numeric" width="short" {...field('costNok')} />
        {asksReason && (
          <TextareaField
            label={texts.overBudgetReason}
            rows={3}
            maxLength={500}
            countLabel={t.shell.charactersLeft}
            {...field('overBudgetReason')}
          />
        )}
        {doing.error !== undefined && doing.field === undefined && (
          <Notice tone="danger" role="alert">
            {doing.error}
          </Notice>
        )}
        <Stack direction="row" gap="sm">
          <Button type="submit" loading={doing.pending}>
            {texts.save}
          </Button>
          <Button variant="secondary" onClick={onDone}>
            {t.shell.cancel}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}

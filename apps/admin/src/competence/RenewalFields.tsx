import type { ReactElement } from 'react';
import type { RenewalRule } from '@kompetanse/contract/admin';
import { SelectField, TextField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { readDay } from '../year-wheel/month-day.ts';

const rules = ['COMPLETION_DATE', 'EXPIRY_DATE', 'FIXED_DATE'] as const satisfies readonly RenewalRule[];

interface Typed {
  readonly validityMonths: string;
  readonly renewalRule: RenewalRule;
  readonly renewalFixedDay: string;
  readonly renewalGraceDays: string;
}

/** What of the form says how it is renewed; what does not run out is not renewed. Text that is no whole number is sent as -1, and refused. */
export function renewalOf({ validityMonths, renewalRule, renewalFixedDay, renewalGraceDays }: Typed): {
  readonly renewalRule: RenewalRule;
  readonly renewalFixedDay: string | null;
  readonly renewalGraceDays: number;
} {
  if (validityMonths.trim() === '')
    return { renewalRule: 'COMPLETION_DATE', renewalFixedDay: null, renewalGraceDays: 0 };
  const days = Number(renewalGraceDays);
  return {
    renewalRule,
    renewalFixedDay: renewalRule === 'FIXED_DATE' ? readDay(renewalFixedDay) : null,
    renewalGraceDays: Number.isSafeInteger(days) ? days : -1,
  };
}

interface RenewalFieldsProps {
  readonly rule: RenewalRule;
  /** What a field of the form is given, with its error. */
  readonly field: (name: 'renewalRule' | 'renewalFixedDay' | 'renewalGraceDays') => {
    readonly name: string;
    readonly value: string;
    readonly error: string | undefined;
    readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  };
}

/** How a competence that runs out is renewed. */
export function RenewalFields({ field, rule }: RenewalFieldsProps): ReactElement {
  const { t, words } = useTexts();
  const texts = t.renewal;
  return (
    <>
      <SelectField
        label={texts.rule}
        width="auto"
        options={rules.map((value) => ({ value, label: words.renewalRule[value] }))}
        {...field('renewalRule')}
      />
      {rule === 'FIXED_DATE' && (
        <TextField label={texts.fixedDay} description={texts.fixedHelp} width="short" {...field('renewalFixedDay')} />
      )}
      <TextField
        label={texts.grace}
        description={texts.graceHelp}
        inputMode="numeric"
        width="short"
        {...field('renewalGraceDays')}
      />
    </>
  );
}

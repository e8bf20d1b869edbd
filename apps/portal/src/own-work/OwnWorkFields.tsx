import type { ReactElement } from 'react';
import { ownWorkLimits } from '@kompetanse/domain/own-work';
import { DateField, SelectField, TextareaField, TextField } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { today } from '../shell/now.ts';
import type { OwnWorkForm } from './own-work-form.ts';
import type { Aim } from './own-work-queries.ts';

interface OwnWorkFieldsProps {
  readonly form: OwnWorkForm;
  readonly aims: readonly Aim[];
  readonly errorOf: (field: keyof OwnWorkForm) => string | undefined;
  readonly onChange: (part: Partial<OwnWorkForm>) => void;
}

/** What one tells of own work, each field with its error beside it. */
export function OwnWorkFields({ form, aims, errorOf, onChange }: OwnWorkFieldsProps): ReactElement {
  const { ownWork: texts } = useTexts();
  const format = useFormat();
  const field = (name: keyof OwnWorkForm) => ({
    id: name,
    name,
    value: form[name],
    error: errorOf(name),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange({ [name]: target.value }),
  });
  const hours = (minutes: number): string => format.hours(minutes / 60);
  return (
    <>
      <TextField label={texts.what} description={texts.whatHelp} maxLength={ownWorkLimits.title} {...field('title')} />
      {aims.length > 0 && (
        <SelectField
          label={texts.aim}
          placeholder={texts.noAim}
          options={aims.map(({ id, title, minutes, doneMinutes }) => ({
            value: id,
            label: texts.aimOf(title, hours(doneMinutes), hours(minutes)),
          }))}
          {...field('elementId')}
        />
      )}
      <DateField label={texts.day} inWords={(day) => format.date(day)} max={today()} {...field('doneOn')} />
      <TextField label={texts.hours} description={texts.hoursHelp} width="short" {...field('hours')} />
      <TextareaField
        label={texts.reflection}
        description={texts.reflectionHelp}
        rows={6}
        maxLength={ownWorkLimits.reflection}
        countLabel={texts.left}
        {...field('reflection')}
      />
    </>
  );
}

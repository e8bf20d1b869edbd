import type { ReactElement } from 'react';
import { recordLimits } from '@kompetanse/domain/competence';
import { DateField, SelectField, TextareaField, TextField } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import type { CompetenceForm } from './competence-form.ts';
import type { Choice } from './competence-queries.ts';

interface CompetenceFieldsProps {
  readonly form: CompetenceForm;
  readonly choices: readonly Choice[];
  readonly credits: boolean;
  readonly errorOf: (field: keyof CompetenceForm) => string | undefined;
  readonly onChange: (part: Partial<CompetenceForm>) => void;
}

const levels = [1, 2, 3, 4] as const;

/** What one tells of a competence, each field with its error beside it. */
export function CompetenceFields(props: CompetenceFieldsProps): ReactElement {
  const { form, choices, credits, errorOf, onChange } = props;
  const { competence: texts } = useTexts();
  const format = useFormat();
  const field = (name: keyof CompetenceForm) => ({
    id: name,
    name,
    value: form[name],
    error: errorOf(name),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange({ [name]: target.value }),
  });
  const inWords = (day: string): string => format.date(day);
  return (
    <>
      <SelectField
        label={texts.choose}
        description={texts.chooseHelp}
        placeholder={texts.choosePlaceholder}
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        {...field('competenceId')}
      />
      {credits && <TextField label={texts.credits} inputMode="decimal" width="short" {...field('credits')} />}
      <DateField label={texts.obtainedOn} inWords={inWords} {...field('obtainedOn')} />
      <DateField label={texts.expiresOn} description={texts.expiresHelp} inWords={inWords} {...field('expiresOn')} />
      <SelectField
        label={texts.level}
        placeholder={texts.noLevel}
        options={levels.map((level) => ({ value: String(level), label: texts.levels[level] }))}
        {...field('level')}
      />
      <TextareaField
        label={texts.note}
        description={texts.noteHelp}
        rows={3}
        maxLength={recordLimits.note}
        countLabel={texts.left}
        {...field('note')}
      />
    </>
  );
}

import type { ReactElement } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FundingScheme } from '@kompetanse/contract/portal';
import { applicationLimits } from '@kompetanse/domain/further-education';
import { DateField, RadioGroup, SelectField, TextareaField, TextField } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import type { ApplicationForm } from './application-rules.ts';

const subjectAreas = ['PSYCHOSOCIAL', 'SPECIAL_NEEDS', 'PEDAGOGY', 'SUBJECT', 'LEADERSHIP', 'OTHER'] as const;

interface ApplicationFieldsProps {
  readonly form: UseFormReturn<ApplicationForm>;
  /** What the round can give. */
  readonly schemes: readonly FundingScheme[];
}

/** The fields of an application, each with its error beside it. */
export function ApplicationFields({ form, schemes }: ApplicationFieldsProps): ReactElement {
  const { furtherEducation, words } = useTexts();
  const format = useFormat();
  const { form: texts } = furtherEducation;
  const { register, formState } = form;
  const { errors } = formState;
  const inWords = (day: string): string => format.date(day);
  return (
    <>
      <TextField label={texts.study} error={errors.study?.message} {...register('study')} />
      <TextField label={texts.institution} error={errors.institution?.message} {...register('institution')} />
      <SelectField
        label={texts.subjectArea}
        placeholder={texts.chooseSubjectArea}
        options={subjectAreas.map((value) => ({ value, label: words.subjectArea[value] }))}
        error={errors.subjectArea?.message}
        {...register('subjectArea')}
      />
      <TextField
        label={texts.credits}
        inputMode="decimal"
        width="short"
        error={errors.credits?.message}
        {...register('credits')}
      />
      <TextField
        label={texts.terms}
        description={texts.termsHelp}
        inputMode="numeric"
        width="short"
        error={errors.terms?.message}
        {...register('terms')}
      />
      <DateField label={texts.startsOn} inWords={inWords} error={errors.startsOn?.message} {...register('startsOn')} />
      <DateField label={texts.endsOn} inWords={inWords} error={errors.endsOn?.message} {...register('endsOn')} />
      <RadioGroup
        label={texts.schemeWish}
        choices={schemes.map((value) => ({
          value,
          label: words.fundingScheme[value],
          description: texts.schemes[value],
        }))}
        error={errors.schemeWish?.message}
        {...register('schemeWish')}
      />
      <SelectField
        label={texts.secondSchemeWish}
        labelNote={texts.optional}
        placeholder={texts.noSecondScheme}
        options={schemes.map((value) => ({ value, label: words.fundingScheme[value] }))}
        error={errors.secondSchemeWish?.message}
        {...register('secondSchemeWish')}
      />
      <TextField
        label={texts.leavePercent}
        description={texts.leaveHelp}
        inputMode="numeric"
        width="short"
        error={errors.leavePercent?.message}
        {...register('leavePercent')}
      />
      <TextField
        label={texts.costNok}
        description={texts.costHelp}
        inputMode="numeric"
        width="short"
        error={errors.costNok?.message}
        {...register('costNok')}
      />
      <TextareaField
        label={texts.motivation}
        rows={7}
        maxLength={applicationLimits.motivation.max}
        countLabel={texts.left}
        error={errors.motivation?.message}
        {...register('motivation')}
      />
    </>
  );
}

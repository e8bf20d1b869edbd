import type { ReactElement } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { applicationLimits } from '@kompetanse/domain/further-education';
import { DateField, RadioGroup, SelectField, TextareaField, TextField } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import type { Round } from './application-queries.ts';
import type { ApplicationForm } from './application-rules.ts';

const subjectAreas = ['PSYCHOSOCIAL', 'SPECIAL_NEEDS', 'PEDAGOGY', 'SUBJECT', 'LEADERSHIP', 'OTHER'] as const;
const schemes = ['SUBSTITUTE', 'STIPEND', 'OWN_LEAVE', 'NONE'] as const;

interface ApplicationFieldsProps {
  readonly form: UseFormReturn<ApplicationForm>;
  readonly rounds: readonly Round[];
}

/** The fields of an application, each with its error beside it. */
export function ApplicationFields({ form, rounds }: ApplicationFieldsProps): ReactElement {
  const { furtherEducation, words } = useTexts();
  const format = useFormat();
  const { form: texts } = furtherEducation;
  const { register, formState } = form;
  const { errors } = formState;
  const inWords = (day: string): string => format.date(day);
  return (
    <>
      {rounds.length > 1 && (
        <SelectField
          label={texts.round}
          placeholder={texts.chooseRound}
          options={rounds.map(({ id, schoolYear }) => ({ value: id, label: furtherEducation.rounds.name(schoolYear) }))}
          error={errors.roundId?.message}
          {...register('roundId')}
        />
      )}
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

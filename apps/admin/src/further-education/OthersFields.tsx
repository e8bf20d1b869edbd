import type { ReactElement } from 'react';
import type { FundingScheme, RoundInput } from '@kompetanse/contract/admin';
import { CheckboxGroup, DateField, TextField } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';

/** What others than the owner answer in a round, as it is typed. */
export interface OthersAnswer {
  readonly externalSchemes: readonly FundingScheme[];
  readonly externalBody: string;
  readonly externalAnswerOn: string;
  readonly admissionOn: string;
}

type SentOthers = Pick<RoundInput, 'externalSchemes' | 'externalBody' | 'externalAnswerOn' | 'admissionOn'>;

interface OthersFieldsProps {
  readonly value: OthersAnswer;
  /** What the round gives. */
  readonly schemes: readonly FundingScheme[];
  readonly wrong: (field: keyof OthersAnswer) => string | undefined;
  readonly onChange: (value: OthersAnswer) => void;
}

/** As it is sent: without what no longer is a support of the round, and without empty days. */
export function sentOthers(value: OthersAnswer, schemes: readonly FundingScheme[]): SentOthers {
  return {
    externalSchemes: value.externalSchemes.filter((scheme) => schemes.includes(scheme)),
    externalBody: value.externalBody.trim() || null,
    externalAnswerOn: value.externalAnswerOn || null,
    admissionOn: value.admissionOn || null,
  };
}

/** Which support somebody else pays and must say yes to, who, and when the answers come. */
export function OthersFields({ value, schemes, wrong, onChange }: OthersFieldsProps): ReactElement {
  const { t, words, format } = useTexts();
  const texts = t.rounds;
  const external = value.externalSchemes.some((scheme) => schemes.includes(scheme));
  return (
    <>
      <CheckboxGroup
        name="externalSchemes"
        label={texts.externalSchemes}
        description={texts.externalSchemesHelp}
        error={wrong('externalSchemes')}
        choices={schemes.map((scheme) => ({ value: scheme, label: words.fundingScheme[scheme] }))}
        values={value.externalSchemes}
        onChange={(values) =>
          onChange({ ...value, externalSchemes: schemes.filter((scheme) => values.includes(scheme)) })
        }
      />
      {external && (
        <>
          <TextField
            label={texts.externalBody}
            name="externalBody"
            value={value.externalBody}
            error={wrong('externalBody')}
            onChange={({ target }) => onChange({ ...value, externalBody: target.value })}
          />
          <DateField
            label={texts.externalAnswerOn}
            name="externalAnswerOn"
            inWords={format.weekday}
            value={value.externalAnswerOn}
            error={wrong('externalAnswerOn')}
            onChange={({ target }) => onChange({ ...value, externalAnswerOn: target.value })}
          />
        </>
      )}
      <DateField
        label={texts.admissionOn}
        name="admissionOn"
        inWords={format.weekday}
        value={value.admissionOn}
        error={wrong('admissionOn')}
        onChange={({ target }) => onChange({ ...value, admissionOn: target.value })}
      />
    </>
  );
}

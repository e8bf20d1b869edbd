import {
  applicationLimits as limits,
  keepWritten,
  writtenFields,
  type WrittenApplication,
  type WrittenField,
} from '@kompetanse/domain/further-education';
import type { ApplicationInput, FundingScheme, SubjectArea } from '@kompetanse/contract/portal';
import type { PortalTexts } from '@kompetanse/texts/portal.ts';

/** The form as it is typed: every field a text, empty until it is filled in. */
export type ApplicationForm = WrittenApplication;

export const emptyForm = Object.fromEntries(writtenFields.map((field) => [field, ''])) as ApplicationForm;

/** In the order they stand on the page, which is the order of the error summary. */
export const applicationFields: readonly WrittenField[] = writtenFields;

export function isApplicationField(name: string): name is WrittenField {
  return name in emptyForm;
}

/** '7,5' and '1 200 kr' and '20 %' as numbers, the way people write them; NaN when it is none. */
export function numberTyped(text: string): number {
  const plain = text.replaceAll(/[\s\u00a0]|kr$|%$/gi, '').replace(',', '.');
  return plain === '' ? Number.NaN : Number(plain);
}

/** What this browser or the server kept, in the form's shape; what does not fit is left out. Null when nothing was written. */
export function readForm(kept: unknown): ApplicationForm | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const found = kept as Readonly<Record<string, unknown>>;
  const texts = writtenFields.filter((field) => typeof found[field] === 'string' && found[field] !== '');
  if (texts.length === 0) return null;
  const written = keepWritten(Object.fromEntries(texts.map((field) => [field, found[field]])));
  return 'refuse' in written ? null : written;
}

type ErrorTexts = PortalTexts['furtherEducation']['form']['errors'];

function whole(text: string, { min, max }: { readonly min: number; readonly max: number }): boolean {
  const number = numberTyped(text);
  return Number.isInteger(number) && number >= min && number <= max;
}

/** What must be put right before sending, by field. The server checks the same again. */
export function faultsIn(form: ApplicationForm, errors: ErrorTexts): Partial<Record<WrittenField, string>> {
  const credits = numberTyped(form.credits);
  const { terms, leavePercent } = limits;
  const text = (field: 'study' | 'institution' | 'motivation', short: string): string | null => {
    const { length } = form[field].trim();
    if (length < limits[field].min) return short;
    return length > limits[field].max ? errors.tooLong(limits[field].max) : null;
  };
  const found: Record<WrittenField, string | null> = {
    study: text('study', errors.study),
    institution: text('institution', errors.institution),
    subjectArea: form.subjectArea === '' ? errors.subjectArea : null,
    credits: credits > 0 && credits <= limits.credits.max ? null : errors.credits(limits.credits.max),
    terms: whole(form.terms, terms) ? null : errors.terms(terms.min, terms.max),
    startsOn: form.startsOn === '' ? errors.startsOn : null,
    endsOn: form.endsOn === '' ? errors.endsOn : form.endsOn > form.startsOn ? null : errors.endsBefore,
    schemeWish: form.schemeWish === '' ? errors.schemeWish : null,
    secondSchemeWish:
      form.secondSchemeWish !== '' && form.secondSchemeWish === form.schemeWish ? errors.secondSchemeWish : null,
    leavePercent: whole(form.leavePercent, leavePercent) ? null : errors.leavePercent,
    costNok: whole(form.costNok, { min: 0, max: limits.costNok.max }) ? null : errors.costNok,
    motivation: text('motivation', errors.motivationShort(limits.motivation.min)),
  };
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== null));
}

/** The form as the API takes it. Only for a form without faults. */
export function asInput(form: ApplicationForm, roundId: string): ApplicationInput {
  if (form.subjectArea === '' || form.schemeWish === '') throw new Error('A form with faults can not be sent.');
  return {
    roundId,
    study: form.study.trim(),
    institution: form.institution.trim(),
    motivation: form.motivation.trim(),
    subjectArea: form.subjectArea as SubjectArea,
    schemeWish: form.schemeWish as FundingScheme,
    secondSchemeWish: form.secondSchemeWish === '' ? null : (form.secondSchemeWish as FundingScheme),
    credits: numberTyped(form.credits),
    terms: numberTyped(form.terms),
    leavePercent: numberTyped(form.leavePercent),
    costNok: numberTyped(form.costNok),
    startsOn: form.startsOn,
    endsOn: form.endsOn,
  };
}

import { applicationLimits as limits } from '@kompetanse/domain/further-education';
import type { ApplicationInput, FundingScheme, SubjectArea } from '@kompetanse/contract/portal';
import type { PortalTexts } from '@kompetanse/texts/portal.ts';

/** The form as it is typed: every field a text, empty until it is filled in. */
export interface ApplicationForm {
  readonly roundId: string;
  readonly study: string;
  readonly institution: string;
  readonly subjectArea: SubjectArea | '';
  readonly credits: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly schemeWish: FundingScheme | '';
  readonly costNok: string;
  readonly motivation: string;
}
export type ApplicationField = keyof ApplicationForm;

export const emptyForm: ApplicationForm = {
  roundId: '',
  study: '',
  institution: '',
  subjectArea: '',
  credits: '',
  startsOn: '',
  endsOn: '',
  schemeWish: '',
  costNok: '',
  motivation: '',
};

/** In the order they stand on the page, which is the order of the error summary. */
export const applicationFields = Object.keys(emptyForm) as ApplicationField[];

export function isApplicationField(name: string): name is ApplicationField {
  return name in emptyForm;
}

/** '7,5' and '1 200 kr' as numbers, the way people write them; NaN when it is none. */
export function numberTyped(text: string): number {
  const plain = text.replaceAll(/[\s\u00a0]|kr$/gi, '').replace(',', '.');
  return plain === '' ? Number.NaN : Number(plain);
}

/** A draft from this browser in the form's shape; what does not fit is left out. Null when nothing was written. */
export function readForm(draft: unknown): ApplicationForm | null {
  if (typeof draft !== 'object' || draft === null) return null;
  const kept = draft as Readonly<Record<string, unknown>>;
  const texts = applicationFields.filter((field) => typeof kept[field] === 'string' && kept[field] !== '');
  const written = texts.some((field) => field !== 'roundId');
  return written ? { ...emptyForm, ...Object.fromEntries(texts.map((field) => [field, kept[field]])) } : null;
}

type ErrorTexts = PortalTexts['furtherEducation']['form']['errors'];

/** What must be put right before sending, by field. The server checks the same again. */
export function faultsIn(form: ApplicationForm, errors: ErrorTexts): Partial<Record<ApplicationField, string>> {
  const credits = numberTyped(form.credits);
  const cost = numberTyped(form.costNok);
  const text = (field: 'study' | 'institution' | 'motivation', short: string): string | null => {
    const { length } = form[field].trim();
    if (length < limits[field].min) return short;
    return length > limits[field].max ? errors.tooLong(limits[field].max) : null;
  };
  const found: Record<ApplicationField, string | null> = {
    roundId: form.roundId === '' ? errors.roundId : null,
    study: text('study', errors.study),
    institution: text('institution', errors.institution),
    subjectArea: form.subjectArea === '' ? errors.subjectArea : null,
    credits: credits > 0 && credits <= limits.credits.max ? null : errors.credits(limits.credits.max),
    startsOn: form.startsOn === '' ? errors.startsOn : null,
    endsOn: form.endsOn === '' ? errors.endsOn : form.endsOn > form.startsOn ? null : errors.endsBefore,
    schemeWish: form.schemeWish === '' ? errors.schemeWish : null,
    costNok: Number.isInteger(cost) && cost >= 0 && cost <= limits.costNok.max ? null : errors.costNok,
    motivation: text('motivation', errors.motivationShort(limits.motivation.min)),
  };
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== null));
}

/** The form as the API takes it. Only for a form without faults. */
export function asInput({ subjectArea, schemeWish, ...form }: ApplicationForm): ApplicationInput {
  if (subjectArea === '' || schemeWish === '') throw new Error('A form with faults can not be sent.');
  return {
    ...form,
    study: form.study.trim(),
    institution: form.institution.trim(),
    motivation: form.motivation.trim(),
    subjectArea,
    schemeWish,
    credits: numberTyped(form.credits),
    costNok: numberTyped(form.costNok),
  };
}

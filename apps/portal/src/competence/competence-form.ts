import type { CompetenceRecordInput } from '@kompetanse/contract/portal';
import type { Choice, Held } from './competence-queries.ts';

/** What stands in the form, as typed. */
export interface CompetenceForm {
  readonly competenceId: string;
  readonly obtainedOn: string;
  readonly expiresOn: string;
  readonly level: string;
  readonly credits: string;
  readonly note: string;
}

export const emptyForm: CompetenceForm = {
  competenceId: '',
  obtainedOn: '',
  expiresOn: '',
  level: '',
  credits: '',
  note: '',
};

export function formOf(held: Held): CompetenceForm {
  return {
    competenceId: held.competence.id,
    obtainedOn: held.obtainedOn,
    expiresOn: held.expiresOn ?? '',
    level: held.level === null ? '' : String(held.level),
    credits: held.credits === null ? '' : String(held.credits).replace('.', ','),
    note: held.note,
  };
}

/** True when the competence is counted in credits. */
export function inCredits(choices: readonly Choice[], competenceId: string): boolean {
  return choices.find(({ id }) => id === competenceId)?.kind === 'CREDITS';
}

/** What is sent; text that is no number of credits is sent as 0, which is refused with what can be written. */
export function asInput(form: CompetenceForm, credits: boolean): CompetenceRecordInput {
  const number = Number(form.credits.trim().replace(',', '.'));
  return {
    competenceId: form.competenceId,
    obtainedOn: form.obtainedOn,
    expiresOn: form.expiresOn === '' ? null : form.expiresOn,
    level: form.level === '' ? null : Number(form.level),
    credits: credits ? (Number.isFinite(number) ? number : 0) : null,
    note: form.note,
  };
}

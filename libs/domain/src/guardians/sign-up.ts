import type { Refuse } from '../refusals/refusal.ts';

/** All that a guardian tells. Nothing of a child but that there is one of that age; no text of their own. */
export interface SignUpForm {
  readonly name: string;
  readonly email: string;
  /** «Jeg har barn 0–5 år». */
  readonly age0To5: boolean;
}

export const signUpLimits = { name: { min: 2, max: 80 }, email: { max: 190 } } as const;

/** A sign-up as it is kept: names apart, the address written one way. */
export interface ReadSignUp {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly age0To5: boolean;
}

/** Letters and what stands between the parts of a name: no digits, addresses, line breaks or signs that steer how text is shown. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}'’.\- ]*$/u;
const LATIN = /\p{Script=Latin}/u;
/** Letters of other scripts that are drawn like Latin ones. */
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
/** One plain address in ASCII: no name around it, no quotes, no list, a host with a dot. Our mail server takes no other letters. */
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** Everything that is wrong, each with the field it is about, in the order of the form. */
export function signUpFaults(form: SignUpForm, course: { readonly asksForAge: boolean }): Refuse[] {
  const name = refuseName(tidyName(form.name));
  return [
    ...(name ? [name] : []),
    ...(readAddress(form.email) === null ? [{ refuse: 'EMAIL_WRONG' as const, facts: { field: 'email' } }] : []),
    ...(course.asksForAge && !form.age0To5
      ? [{ refuse: 'CHILD_AGE_MISSING' as const, facts: { field: 'age0To5' } }]
      : []),
  ];
}

/** What was typed, put in order, or the first thing that is wrong. */
export function readSignUp(form: SignUpForm, course: { readonly asksForAge: boolean }): ReadSignUp | Refuse {
  const [fault] = signUpFaults(form, course);
  if (fault) return fault;
  const name = tidyName(form.name);
  const [givenName = name, familyName = ''] = splitName(name);
  return { givenName, familyName, email: readAddress(form.email) ?? '', age0To5: form.age0To5 };
}

function tidyName(typed: string): string {
  return typed.normalize('NFC').trim().replaceAll(/ +/g, ' ');
}

function refuseName(name: string): Refuse | null {
  const { min, max } = signUpLimits.name;
  if (name.length < min) return { refuse: 'TEXT_TOO_SHORT', facts: { field: 'name', min } };
  if (name.length > max) return { refuse: 'TEXT_TOO_LONG', facts: { field: 'name', max } };
  const mixed = LATIN.test(name) && LOOKALIKE.test(name);
  return !NAME.test(name) || mixed ? { refuse: 'NAME_WRONG', facts: { field: 'name' } } : null;
}

/** The address as it is kept, in small letters; null when it is not exactly one that mail can be sent to. */
export function readAddress(typed: string): string | null {
  const email = typed.trim().toLowerCase();
  const [local = ''] = email.split('@');
  return email.length <= signUpLimits.email.max && local.length <= 64 && ADDRESS.test(email) ? email : null;
}

/** The last word is the family name; a single word is the given name. */
function splitName(name: string): string[] {
  const at = name.lastIndexOf(' ');
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)];
}

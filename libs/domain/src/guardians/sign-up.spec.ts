import { describe, expect, it } from '@jest/globals';
import { readAddress, readSignUp, type SignUpForm } from './sign-up.ts';

const form: SignUpForm = { name: 'Ylva Demobakk', email: 'ylva@amot.example', age0To5: true };
const read = (wish: Partial<SignUpForm>, asksForAge = true): unknown =>
  readSignUp({ ...form, ...wish }, { asksForAge });

describe('a guardian’s sign-up', () => {
  it('is put in order', () => {
    expect(read({ name: '  Ylva  Marie   Demobakk ', email: ' Ylva@Amot.Example ' })).toEqual({
      givenName: 'Ylva Marie',
      familyName: 'Demobakk',
      email: 'ylva@amot.example',
      age0To5: true,
    });
    expect(read({ name: 'Ylva' })).toMatchObject({ givenName: 'Ylva', familyName: '' });
  });

  it.each(['Ylva D’Arc-Demo', 'Åse Øvrevåg', 'Анна Иванова', '李 小龙', 'Zoë Čapek Jr.'])(
    'takes the name %s',
    (name) => {
      expect(read({ name })).not.toHaveProperty('refuse');
    },
  );

  it.each([
    ['TEXT_TOO_SHORT', ' y '],
    ['TEXT_TOO_LONG', `Y${'l'.repeat(80)}`],
    ['NAME_WRONG', 'Ylva\r\nBcc: alle@amot.example'],
    ['NAME_WRONG', 'Ylva https://vinn.example'],
    ['NAME_WRONG', 'Ylva <b>'],
    ['NAME_WRONG', 'Ylva\u202eabc'],
    ['NAME_WRONG', 'Ylva 4 år'],
    ['NAME_WRONG', 'Ylvа Demobakk'], // the second a is Cyrillic
  ])('refuses %s: %j', (code, name) => {
    expect(read({ name })).toMatchObject({ refuse: code, facts: { field: 'name' } });
  });

  it.each([
    '',
    'ylva',
    'ylva@amot',
    'ylva@amot.example, alle@amot.example',
    'Ylva <ylva@amot.example>',
    '"ylva bakk"@amot.example',
    'ylva@amot.example\r\nBcc: alle@amot.example',
    'ylva@аmot.example', // Cyrillic а
    'yl..va@amot.example',
    '.ylva@amot.example',
    'ylva@-amot.example',
    'ylva@@amot.example',
    'ylva@[127.0.0.1]',
    `${'y'.repeat(65)}@amot.example`,
    `ylva@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example`,
  ])('refuses the address %j', (email) => {
    expect(read({ email })).toEqual({ refuse: 'EMAIL_WRONG', facts: { field: 'email' } });
  });

  it('takes an address with a plus', () => {
    expect(readAddress('ylva+kurs@mail.amot.example')).toBe('ylva+kurs@mail.amot.example');
  });

  it('asks for the tick only where the course is for that age', () => {
    expect(read({ age0To5: false })).toEqual({ refuse: 'CHILD_AGE_MISSING', facts: { field: 'age0To5' } });
    expect(read({ age0To5: false }, false)).toMatchObject({ age0To5: false });
  });
});

import { describe, expect, it } from '@jest/globals';
import { refuseWish } from '@kompetanse/domain/further-education';
import { portal as texts } from '@kompetanse/texts/nb/portal/index.ts';
import {
  applicationFields,
  asInput,
  emptyForm,
  faultsIn,
  numberTyped,
  readForm,
  type ApplicationForm,
} from './application-rules.ts';

const { errors } = texts.furtherEducation.form;
const whole: ApplicationForm = {
  study: 'Spesialpedagogikk 1',
  institution: 'Universitetet i Innlandet',
  subjectArea: 'SPECIAL_NEEDS',
  credits: '7,5',
  terms: '2',
  startsOn: '2027-08-15',
  endsOn: '2028-06-15',
  schemeWish: 'STIPEND',
  secondSchemeWish: '',
  leavePercent: '20 %',
  costNok: '12 000 kr',
  motivation: 'Jeg vil se barn som strever, tidligere.',
};

describe('an application before it is sent', () => {
  it('has something to put right in every field but the second wish when it is empty', () => {
    const needed = applicationFields.filter((field) => field !== 'secondSchemeWish');
    expect(Object.keys(faultsIn(emptyForm, errors)).sort()).toEqual([...needed].sort());
  });

  it('can be sent when it is whole, with numbers as people write them', () => {
    expect(faultsIn(whole, errors)).toEqual({});
    expect(asInput(whole, 'r')).toMatchObject({
      roundId: 'r',
      credits: 7.5,
      costNok: 12000,
      leavePercent: 20,
      secondSchemeWish: null,
    });
    expect(refuseWish(asInput(whole, 'r'))).toBeNull();
  });

  it.each<[keyof ApplicationForm, string]>([
    ['credits', '0'],
    ['credits', '121'],
    ['credits', 'ti'],
    ['terms', '0'],
    ['terms', '1,5'],
    ['leavePercent', '101'],
    ['secondSchemeWish', 'STIPEND'],
    ['costNok', '-1'],
    ['costNok', '1000001'],
    ['costNok', '99,5'],
    ['endsOn', '2027-08-15'],
    ['motivation', '                    kort                    '],
    ['study', 'x'.repeat(201)],
  ])('says what is wrong with %s «%s», as the server would', (field, value) => {
    const form = { ...whole, [field]: value };
    expect(Object.keys(faultsIn(form, errors))).toEqual([field]);
    expect(refuseWish(asInput(form, 'r'))).not.toBeNull();
  });

  it('reads numbers with comma, blanks and kr', () => {
    expect(numberTyped('1\u00a0200 kr')).toBe(1200);
    expect(numberTyped('')).toBeNaN();
  });
});

describe('a kept draft', () => {
  it('comes back as it was', () => {
    expect(readForm(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it('is nothing when nothing was written, or when it is something else', () => {
    for (const draft of [null, 'x', 7, {}, emptyForm]) expect(readForm(draft)).toBeNull();
  });

  it('leaves out what does not fit', () => {
    expect(readForm({ study: 'A', credits: 15, unknown: 'x' })).toEqual({ ...emptyForm, study: 'A' });
  });
});

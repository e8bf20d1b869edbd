import { describe, expect, it } from '@jest/globals';
import { titleLater, yearLater } from './copy.ts';
import { refuseProgram, refusePublishing, type ElementWish, type ProgramWish } from './program.ts';

const element: ElementWish = {
  titleNb: 'Kurs i ledelse',
  titleNn: 'Kurs i leiing',
  titleEn: 'Course',
  strand: 'FAGLIG_PAFYLL',
  kind: 'COURSE',
  courseId: 'c1',
  required: true,
  minutes: 360,
  dueOn: '2027-06-20',
};
const wish: ProgramWish = {
  titleNb: 'Program 2026/27',
  titleNn: 'Program 2026/27',
  titleEn: 'Programme 2026/27',
  startsOn: '2026-08-01',
  endsOn: '2029-07-31',
  unitIds: ['u1'],
  chosen: { FAGLIG_PAFYLL: 0, VEILEDNING: 0, EGET_ARBEID: 0 },
  elements: [element],
};

describe('a programme', () => {
  it('has titles, days, units, and elements that fit their strand', () => {
    expect(refuseProgram(wish)).toBeNull();
    const wrong: [Partial<ProgramWish>, string][] = [
      [{ titleNn: 'x' }, 'TEXT_TOO_SHORT'],
      [{ titleEn: 'x'.repeat(121) }, 'TEXT_TOO_LONG'],
      [{ endsOn: '2026-08-01' }, 'PROGRAM_DAYS_WRONG'],
      [{ startsOn: '2026-02-30' }, 'PROGRAM_DAYS_WRONG'],
      [{ endsOn: '2031-08-02' }, 'PROGRAM_DAYS_WRONG'],
      [{ unitIds: [] }, 'AUDIENCE_MISSING'],
      [{ chosen: { ...wish.chosen, FAGLIG_PAFYLL: 60 } }, 'CHOSEN_OUT_OF_REACH'],
    ];
    for (const [more, code] of wrong) expect(refuseProgram({ ...wish, ...more })?.refuse).toBe(code);
  });

  it('says which element is wrong', () => {
    const wrong: [Partial<ElementWish>, string, string][] = [
      [{ titleNb: '' }, 'TEXT_TOO_SHORT', 'elements.1.titleNb'],
      [{ kind: 'SUPERVISION', courseId: null }, 'ELEMENT_KIND_WRONG', 'elements.1.kind'],
      [{ kind: 'OWN_WORK', courseId: null }, 'ELEMENT_KIND_WRONG', 'elements.1.kind'],
      [{ courseId: null }, 'COURSE_UNKNOWN', 'elements.1.courseId'],
      [{ minutes: 14 }, 'NUMBER_OUT_OF_RANGE', 'elements.1.minutes'],
      [{ dueOn: '2026-07-31' }, 'ELEMENT_DAY_WRONG', 'elements.1.dueOn'],
      [{}, 'ELEMENT_COURSE_TWICE', 'elements.1.courseId'],
    ];
    for (const [more, code, field] of wrong)
      expect(refuseProgram({ ...wish, elements: [element, { ...element, ...more }] })).toMatchObject({
        refuse: code,
        facts: { field },
      });
    expect(refusePublishing(0)?.refuse).toBe('ELEMENTS_MISSING');
  });

  it('is copied to the year after, its days and the years in its title too', () => {
    expect(yearLater('2026-08-01')).toBe('2027-08-01');
    expect(yearLater('2028-02-29')).toBe('2029-02-28');
    expect(titleLater('Program 2026/27 for 2026')).toBe('Program 2027/28 for 2027');
    expect(titleLater('Program 2099/00, 3 år')).toBe('Program 2100/01, 3 år');
  });
});

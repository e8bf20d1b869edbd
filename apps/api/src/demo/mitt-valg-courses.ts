import type { DemoCourse } from './course-texts.ts';

const goals = [
  {
    nb: 'øve på følelser og samarbeid sammen med barna',
    nn: 'øve på kjensler og samarbeid saman med barna',
    en: 'practise feelings and cooperation with the children',
  },
  {
    nb: 'bruke opplegget i hverdagen, ikke bare i samlingsstund',
    nn: 'bruke opplegget i kvardagen, ikkje berre i samlingsstund',
    en: 'use the programme in everyday life, not only in circle time',
  },
  {
    nb: 'ha et felles språk i personalgruppa',
    nn: 'ha eit felles språk i personalgruppa',
    en: 'share a language in the staff group',
  },
] as const;

/** Measure 9: Mitt valg is brought back in kindergartens and schools. */
export const mittValgCourses: readonly DemoCourse[] = [
  {
    code: 'MITTVALG-BHG',
    type: 'MITT_VALG',
    audience: 'EMPLOYEE',
    measureRef: '9',
    title: { nb: 'Mitt valg – barnehage', nn: 'Mitt valg – barnehage', en: 'Mitt valg – kindergarten' },
    text: {
      nb: 'Tre moduler for hele personalet i barnehagen. Dere lærer opplegget sammen, prøver det ut mellom samlingene og deler det som virket og det som ikke gjorde det.',
      nn: 'Tre modular for heile personalet i barnehagen. De lærer opplegget saman, prøver det ut mellom samlingane og deler det som verka og det som ikkje gjorde det.',
      en: 'Three modules for the whole staff of the kindergarten. You learn the programme together, try it between the sessions, and share what worked and what did not.',
    },
    goals,
    rule: { minSessions: 3 },
    sessions: 3,
    sessionMinutes: 180,
  },
  {
    code: 'MITTVALG-SKOLE',
    type: 'MITT_VALG',
    audience: 'EMPLOYEE',
    measureRef: '9',
    title: { nb: 'Mitt valg – skole', nn: 'Mitt valg – skule', en: 'Mitt valg – school' },
    text: {
      nb: 'Tre moduler om sosial og emosjonell kompetanse, med opplegg for alle trinn. For lærere, miljøterapeuter, fagarbeidere og SFO. Ta gjerne med noe dere strever med i egen klasse.',
      nn: 'Tre modular om sosial og emosjonell kompetanse, med opplegg for alle trinn. For lærarar, miljøterapeutar, fagarbeidarar og SFO. Ta gjerne med noko de strevar med i eigen klasse.',
      en: 'Three modules on social and emotional skills, with lessons for every year. For teachers, social educators, skilled workers and after-school staff. Do bring something you struggle with in your own class.',
    },
    goals,
    rule: { minSessions: 3 },
    sessions: 3,
    sessionMinutes: 180,
  },
];

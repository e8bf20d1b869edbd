import type { SurveyKind, WrittenQuestion } from './survey.ts';

export type SurveyTemplate = 'AFTER_COURSE' | 'STAFF_MASTERY';

interface Template {
  readonly kind: SurveyKind;
  readonly titleNb: string;
  readonly titleNn: string;
  readonly titleEn: string;
  readonly questions: readonly WrittenQuestion[];
}

/** The topic whose mean follows indicator 11 of the plan: mastery in relation with children. */
export const MASTERY_TOPIC = 'mestring-relasjon';

// A table is read by its columns.
/** Ready to use; scales go from 1, do not agree at all, to 5, agree completely. What is changed in a question keeps its topic. */
// prettier-ignore
export const surveyTemplates: Readonly<Record<SurveyTemplate, Template>> = {
  AFTER_COURSE: {
    kind: 'RUN',
    titleNb: 'Hva fikk du ut av kurset?',
    titleNn: 'Kva fekk du ut av kurset?',
    titleEn: 'What did you get out of the course?',
    questions: [
      { kind: 'SCALE', topic: 'kurs-nytte', textNb: 'Kurset er nyttig for arbeidet mitt med barn og unge.', textNn: 'Kurset er nyttig for arbeidet mitt med barn og unge.', textEn: 'The course is useful in my work with children and young people.' },
      { kind: 'SCALE', topic: 'kurs-trygg', textNb: 'Jeg føler meg trygg på å bruke det vi lærte.', textNn: 'Eg kjenner meg trygg på å bruke det vi lærte.', textEn: 'I feel confident using what we learnt.' },
      { kind: 'SCALE', topic: MASTERY_TOPIC, textNb: 'Jeg mestrer å møte barn og unge når det er vanskelig for dem.', textNn: 'Eg meistrar å møte barn og unge når det er vanskeleg for dei.', textEn: 'I manage to meet children and young people when things are hard for them.' },
      { kind: 'SCALE', topic: 'kurs-opplegg', textNb: 'Opplegget og tempoet passet for meg.', textNn: 'Opplegget og tempoet passa for meg.', textEn: 'The plan and the pace suited me.' },
      { kind: 'TEXT', topic: 'kurs-bedre', textNb: 'Hva kan bli bedre?', textNn: 'Kva kan bli betre?', textEn: 'What can be better?' },
    ],
  },
  STAFF_MASTERY: {
    kind: 'STAFF',
    titleNb: 'Mestring i møte med barn og unge',
    titleNn: 'Meistring i møte med barn og unge',
    titleEn: 'Mastery in meeting children and young people',
    questions: [
      { kind: 'SCALE', topic: MASTERY_TOPIC, textNb: 'Jeg mestrer å møte barn og unge når det er vanskelig for dem.', textNn: 'Eg meistrar å møte barn og unge når det er vanskeleg for dei.', textEn: 'I manage to meet children and young people when things are hard for them.' },
      { kind: 'SCALE', topic: 'bygge-relasjon', textNb: 'Jeg får til å bygge en god relasjon til alle barn jeg har ansvar for.', textNn: 'Eg får til å byggje ein god relasjon til alle barn eg har ansvar for.', textEn: 'I manage to build a good relationship with every child I am responsible for.' },
      { kind: 'SCALE', topic: 'forsta-atferd', textNb: 'Jeg forstår hva som ligger bak når et barn er utfordrende.', textNn: 'Eg forstår kva som ligg bak når eit barn er utfordrande.', textEn: 'I understand what lies behind it when a child is challenging.' },
      { kind: 'SCALE', topic: 'stotte-kolleger', textNb: 'Jeg får støtte av kolleger og leder når jeg står fast.', textNn: 'Eg får støtte av kollegaer og leiar når eg står fast.', textEn: 'I get support from colleagues and my leader when I am stuck.' },
      { kind: 'TEXT', topic: 'hjelp-videre', textNb: 'Hva ville hjulpet deg mest det neste halvåret?', textNn: 'Kva ville hjelpt deg mest det neste halvåret?', textEn: 'What would help you most in the next six months?' },
    ],
  },
};

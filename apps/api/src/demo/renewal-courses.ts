import type { DemoCourse } from './course-texts.ts';

const practise = {
  nb: 'oppdatere det du lærer bort, og øve med andre som gjør det samme',
  nn: 'oppdatere det du lærer bort, og øve saman med andre som gjer det same',
  en: 'bring what you teach up to date, and practise with others who do the same',
};

/** The training of those who teach others, and the one day that renews it. */
export const renewalCourses: readonly DemoCourse[] = [
  {
    code: 'MITTVALG-INSTRUKTOR',
    type: 'OTHER',
    audience: 'EMPLOYEE',
    measureRef: '9',
    title: { nb: 'Mitt valg – instruktør', nn: 'Mitt valg – instruktør', en: 'Mitt valg – instructor' },
    text: {
      nb: 'To hele dager for deg som skal lære opp kolleger i Mitt valg. Du er instruktør i to år, og fornyer med ett dagskurs.',
      nn: 'To heile dagar for deg som skal lære opp kollegaer i Mitt valg. Du er instruktør i to år, og fornyar med eitt dagskurs.',
      en: 'Two full days for you who will train colleagues in Mitt valg. You are an instructor for two years, and renew with a course of one day.',
    },
    goals: [practise],
    rule: { noAbsence: true },
    sessions: 2,
    sessionMinutes: 360,
  },
  {
    code: 'MITTVALG-FORNYELSE',
    type: 'OTHER',
    audience: 'EMPLOYEE',
    measureRef: '9',
    title: {
      nb: 'Mitt valg – instruktør, fornyelse',
      nn: 'Mitt valg – instruktør, fornying',
      en: 'Mitt valg – instructor, renewal',
    },
    text: {
      nb: 'En dag for deg som er instruktør og vil fornye før det går ut. Er det alt gått ut, tar du hele instruktørkurset.',
      nn: 'Ein dag for deg som er instruktør og vil fornye før det går ut. Er det alt gått ut, tek du heile instruktørkurset.',
      en: 'One day for you who are an instructor and want to renew before it runs out. If it has run out, you take the whole instructor course.',
    },
    goals: [practise],
    rule: { noAbsence: true },
    sessions: 1,
    sessionMinutes: 360,
  },
  {
    code: 'COSP-FORNYELSE',
    type: 'OTHER',
    audience: 'EMPLOYEE',
    measureRef: 'foreldreveiledning',
    title: {
      nb: 'COS-P veileder – fornyelse',
      nn: 'COS-P rettleiar – fornying',
      en: 'COS-P facilitator – renewal',
    },
    text: {
      nb: 'En dag for veiledere som leder COS-P-grupper. Du tar med et opptak fra en gruppe og får tilbakemelding på det.',
      nn: 'Ein dag for rettleiarar som leier COS-P-grupper. Du tek med eit opptak frå ei gruppe og får tilbakemelding på det.',
      en: 'One day for facilitators who lead COS-P groups. You bring a recording from a group and get feedback on it.',
    },
    goals: [practise],
    rule: { noAbsence: true },
    sessions: 1,
    sessionMinutes: 360,
  },
];

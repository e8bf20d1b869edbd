import { describe, expect, it } from '@jest/globals';
import { keptAnswers, refuseSurvey, surveyLimits, type WrittenSurvey } from './survey.ts';
import { surveyTemplates } from './templates.ts';

const staff: WrittenSurvey = {
  ...surveyTemplates.STAFF_MASTERY,
  phase: 'ONCE',
  unitIds: ['u'],
  openDays: 14,
  onCompletion: false,
};
const run: WrittenSurvey = { ...staff, ...surveyTemplates.AFTER_COURSE, runId: 'r', phase: 'AFTER', unitIds: [] };

describe('a survey that is written', () => {
  it('is taken as the templates have it', () => {
    expect(refuseSurvey(staff)).toBeNull();
    expect(refuseSurvey(run)).toBeNull();
    expect(refuseSurvey({ ...run, onCompletion: true })).toBeNull();
  });

  it.each<[string, string, WrittenSurvey]>([
    ['SURVEY_AUDIENCE_WRONG', 'unitIds', { ...staff, unitIds: [] }],
    ['SURVEY_AUDIENCE_WRONG', 'unitIds', { ...staff, runId: 'r' }],
    ['SURVEY_AUDIENCE_WRONG', 'unitIds', { ...staff, phase: 'BEFORE' }],
    ['SURVEY_AUDIENCE_WRONG', 'runId', { ...run, runId: null }],
    ['SURVEY_AUDIENCE_WRONG', 'runId', { ...run, phase: 'BEFORE', onCompletion: true }],
    ['SURVEY_DAYS_WRONG', 'openDays', { ...staff, openDays: 2 }],
    ['SURVEY_DAYS_WRONG', 'openDays', { ...staff, openDays: 61 }],
    ['SURVEY_DAYS_WRONG', 'openDays', { ...staff, openDays: 7.5 }],
    ['SURVEY_QUESTIONS_WRONG', 'questions', { ...staff, questions: staff.questions.slice(-1) }],
    ['SURVEY_QUESTIONS_WRONG', 'questions', { ...staff, questions: [...staff.questions, ...staff.questions] }],
    ['TEXT_TOO_SHORT', 'titleNn', { ...staff, titleNn: ' ' }],
    ['TEXT_TOO_LONG', 'titleEn', { ...staff, titleEn: 'x'.repeat(surveyLimits.title + 1) }],
    [
      'TEXT_TOO_SHORT',
      'questions.0.textNb',
      { ...staff, questions: staff.questions.map((question) => ({ ...question, textNb: '' })) },
    ],
  ])('is refused with %s beside %s', (refuse, field, survey) => {
    expect(refuseSurvey(survey)).toMatchObject({ refuse, facts: { field } });
  });
});

describe('what is kept of an answer', () => {
  const questions = [
    { id: 's', kind: 'SCALE' },
    { id: 't', kind: 'TEXT' },
  ] as const;

  it('is what was answered, and nothing of what was skipped', () => {
    const said = [
      { questionId: 's', value: 4 },
      { questionId: 't', text: '  ' },
    ];
    expect(keptAnswers(questions, said)).toEqual({ s: 4 });
    expect(keptAnswers(questions, [{ questionId: 't', text: ' Mer tid ' }])).toEqual({ t: 'Mer tid' });
  });

  it.each([
    ['SURVEY_EMPTY', []],
    ['SURVEY_EMPTY', [{ questionId: 's', value: null }]],
    ['SURVEY_ANSWER_WRONG', [{ questionId: 's', value: 6 }]],
    ['SURVEY_ANSWER_WRONG', [{ questionId: 's', value: 2.5 }]],
    ['SURVEY_ANSWER_WRONG', [{ questionId: 's', text: 'x' }]],
    ['SURVEY_ANSWER_WRONG', [{ questionId: 't', value: 3 }]],
    ['SURVEY_ANSWER_WRONG', [{ questionId: 'another', value: 3 }]],
    [
      'SURVEY_ANSWER_WRONG',
      [
        { questionId: 's', value: 3 },
        { questionId: 's', value: 4 },
      ],
    ],
    ['TEXT_TOO_LONG', [{ questionId: 't', text: 'x'.repeat(surveyLimits.text + 1) }]],
  ])('is refused with %s for %j', (refuse, said) => {
    expect(keptAnswers(questions, said)).toMatchObject({ refuse });
  });
});

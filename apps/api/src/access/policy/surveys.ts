import { by, parent, signedIn } from './rules.ts';

const reads = ['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR'] as const;
const manages = ['SECTOR_LEADER', 'COURSE_COORDINATOR'] as const;

/** Those who are asked answer; leaders and coordinators read what is released; coordinators and the sector leader run surveys. */
export const surveyQueries = {
  mySurveys: signedIn('own'),
  survey: by(reads, 'unit'),
  surveyRuns: by(manages, 'run'),
  surveys: by(reads, 'unit'),
} as const;

export const surveyMutations = {
  answerSurvey: by(['EMPLOYEE'], 'own'),
  closeSurvey: by(manages, 'unit'),
  openSurvey: by(manages, 'unit'),
  removeSurvey: by(manages, 'unit'),
  writeSurvey: by(manages, 'unit'),
} as const;

export const surveyTypes = {
  AnsweredSurvey: parent('surveyId'),
  MySurvey: parent('answered', 'closesAt', 'id', 'questions', 'state', 'title'),
  RemovedSurvey: parent('surveyId'),
  Survey: {
    ...parent('answered', 'closesAt', 'id', 'invited', 'kind', 'mayManage', 'onCompletion', 'openDays', 'opensAt'),
    ...parent('phase', 'questions', 'results', 'runId', 'runTitle', 'state', 'title', 'titleEn', 'titleNb', 'titleNn'),
    ...parent('units', 'version'),
  },
  SurveyCompared: parent('after', 'before', 'text', 'topic'),
  SurveyComparison: parent('answeredAfter', 'answeredBefore', 'topics'),
  SurveyCut: parent('answered', 'cut', 'figures', 'key', 'unitKind', 'unitName'),
  SurveyFigure: parent('answered', 'mean', 'questionId', 'shares'),
  SurveyPoint: parent('answered', 'closedAt', 'mean', 'surveyId'),
  SurveyQuestion: parent('id', 'kind', 'text', 'textEn', 'textNb', 'textNn', 'topic'),
  SurveyResults: parent('comparison', 'csvUrl', 'cuts', 'development', 'texts'),
  SurveyRun: parent('id', 'title'),
  SurveyTexts: parent('questionId', 'texts'),
  SurveyTopic: parent('points', 'text', 'topic'),
} as const;

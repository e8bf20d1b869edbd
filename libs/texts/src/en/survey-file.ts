import type { SurveyFileTexts } from '../nb/survey-file.ts';

export const surveyFile: SurveyFileTexts = {
  name: 'survey',
  heading: ['Who', 'Question', 'Answers', 'Mean', 'Said 1 (%)', 'Said 2 (%)', 'Said 3 (%)', 'Said 4 (%)', 'Said 5 (%)'],
  whole: 'Everybody',
  hidden: 'hidden',
};

import { Module } from '@nestjs/common';
import { SurveyResultQueries } from './results.queries.ts';
import { SurveyFile } from './survey-file.ts';
import { SurveyController } from './surveys.controller.ts';
import { SurveyJobs } from './surveys.jobs.ts';
import { SurveyQueries } from './surveys.queries.ts';
import { MySurveysResolver, SurveyResolver, SurveyResultsResolver } from './surveys.resolver.ts';
import { AnswerSurvey } from './use-cases/answer-survey.ts';
import { CloseSurvey } from './use-cases/close-survey.ts';
import { KeepSurveysMoving } from './use-cases/keep-surveys-moving.ts';
import { OpenSurvey } from './use-cases/open-survey.ts';
import { RemoveSurvey } from './use-cases/remove-survey.ts';
import { WriteSurvey } from './use-cases/write-survey.ts';

/** Short questionnaires that nobody can be found in. */
@Module({
  controllers: [SurveyController],
  providers: [
    AnswerSurvey,
    CloseSurvey,
    KeepSurveysMoving,
    MySurveysResolver,
    OpenSurvey,
    RemoveSurvey,
    SurveyFile,
    SurveyJobs,
    SurveyQueries,
    SurveyResolver,
    SurveyResultQueries,
    SurveyResultsResolver,
    WriteSurvey,
  ],
})
export class SurveysModule {}

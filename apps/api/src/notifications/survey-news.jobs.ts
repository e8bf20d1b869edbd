import { Injectable } from '@nestjs/common';
import type { OutboxEvent } from '../platform/outbox/outbox.ts';
import { OnEvent } from '../platform/queue/handlers.ts';
import { TellOfSurvey } from './use-cases/tell-of-survey.ts';

@Injectable()
export class SurveyNewsJobs {
  constructor(private readonly tell: TellOfSurvey) {}

  @OnEvent('survey.opened')
  opened(event: OutboxEvent): Promise<void> {
    return this.tell.run(String(event['surveyId']), 'SURVEY_OPENED');
  }

  @OnEvent('survey.reminder')
  reminder(event: OutboxEvent): Promise<void> {
    return this.tell.run(String(event['surveyId']), 'SURVEY_REMINDER');
  }
}

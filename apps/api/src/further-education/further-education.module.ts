import { Module } from '@nestjs/common';
import { ApplicationFileController } from './application-files.controller.ts';
import { ApplicationFileQueries } from './application-files.queries.ts';
import { ApplicationFileResolver, DraftFileResolver } from './application-files.resolver.ts';
import { AnswerQueries } from './answers.queries.ts';
import { AnswersResolver, StandDownResolver } from './answers.resolver.ts';
import { DraftQueries } from './draft.queries.ts';
import { DraftResolver } from './draft.resolver.ts';
import { FurtherEducationQueries } from './further-education.queries.ts';
import { ApplicationDecisionResolver, FurtherEducationResolver } from './further-education.resolver.ts';
import { AddApplicationFile } from './use-cases/add-application-file.ts';
import { AnswerStudyRequest } from './use-cases/answer-study-request.ts';
import { AskOfStudy } from './use-cases/ask-of-study.ts';
import { CorrectStart } from './use-cases/correct-start.ts';
import { DecideApplication } from './use-cases/decide-application.ts';
import { DeferStudy } from './use-cases/defer-study.ts';
import { DiscardDraft } from './use-cases/discard-draft.ts';
import { LetterController } from './letters.controller.ts';
import { LetterQueries } from './letters.queries.ts';
import { AppealResolver, LetterResolver } from './letters.resolver.ts';
import { RoundQueries } from './rounds.queries.ts';
import { RoundResolver } from './rounds.resolver.ts';
import { KeepRound } from './use-cases/keep-round.ts';
import { PrintLetter } from './use-cases/print-letter.ts';
import { PrintRoundLetters } from './use-cases/print-round-letters.ts';
import { RankApplications } from './use-cases/rank-applications.ts';
import { RecommendApplication } from './use-cases/recommend-application.ts';
import { RemoveApplicationFile } from './use-cases/remove-application-file.ts';
import { ResendApplication } from './use-cases/resend-application.ts';
import { ResumeStudy } from './use-cases/resume-study.ts';
import { ReturnApplication } from './use-cases/return-application.ts';
import { SaveDraft } from './use-cases/save-draft.ts';
import { StandDown } from './use-cases/stand-down.ts';
import { SetAppeal } from './use-cases/set-appeal.ts';
import { StartStudy } from './use-cases/start-study.ts';
import { SubmitApplication } from './use-cases/submit-application.ts';
import { TellAdmission } from './use-cases/tell-admission.ts';
import { TellFunding } from './use-cases/tell-funding.ts';
import { WithdrawApplication } from './use-cases/withdraw-application.ts';

@Module({
  controllers: [ApplicationFileController, LetterController],
  providers: [
    AddApplicationFile,
    AppealResolver,
    ApplicationDecisionResolver,
    ApplicationFileQueries,
    ApplicationFileResolver,
    AnswerQueries,
    AnswersResolver,
    AnswerStudyRequest,
    AskOfStudy,
    CorrectStart,
    DecideApplication,
    DeferStudy,
    DiscardDraft,
    DraftFileResolver,
    DraftQueries,
    DraftResolver,
    FurtherEducationQueries,
    FurtherEducationResolver,
    KeepRound,
    LetterQueries,
    LetterResolver,
    PrintLetter,
    PrintRoundLetters,
    RankApplications,
    RecommendApplication,
    RemoveApplicationFile,
    ResendApplication,
    ResumeStudy,
    ReturnApplication,
    RoundQueries,
    RoundResolver,
    SaveDraft,
    StandDown,
    StandDownResolver,
    SetAppeal,
    StartStudy,
    SubmitApplication,
    TellAdmission,
    TellFunding,
    WithdrawApplication,
  ],
  exports: [FurtherEducationQueries],
})
export class FurtherEducationModule {}

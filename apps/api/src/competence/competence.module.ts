import { Global, Module } from '@nestjs/common';
import { CompetenceQueries } from './competence.queries.ts';
import { CompetenceRecordResolver, CompetenceResolver } from './competence.resolver.ts';
import { RequirementQueries } from './requirements.queries.ts';
import { RequirementResolver } from './requirements.resolver.ts';
import { AddRecord } from './use-cases/add-record.ts';
import { AddRequirement } from './use-cases/add-requirement.ts';
import { AnswerRecord } from './use-cases/answer-record.ts';
import { ChangeRecord } from './use-cases/change-record.ts';
import { EndRequirement } from './use-cases/end-requirement.ts';
import { RemoveRecord } from './use-cases/remove-record.ts';
import { WriteCompetence } from './use-cases/write-competence.ts';

@Global()
@Module({
  providers: [
    AddRecord,
    AddRequirement,
    AnswerRecord,
    ChangeRecord,
    CompetenceQueries,
    CompetenceRecordResolver,
    CompetenceResolver,
    EndRequirement,
    RemoveRecord,
    RequirementQueries,
    RequirementResolver,
    WriteCompetence,
  ],
  exports: [CompetenceQueries, RequirementQueries],
})
export class CompetenceModule {}

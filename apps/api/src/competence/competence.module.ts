import { Global, Module } from '@nestjs/common';
import { CompetenceQueries } from './competence.queries.ts';
import { CompetenceRecordResolver, CompetenceResolver } from './competence.resolver.ts';
import { ConversionQueries } from './conversions.queries.ts';
import { ConversionEventResolver, ConversionResolver, ConversionYearResolver } from './conversions.resolver.ts';
import { RecordImportController } from './record-import.controller.ts';
import { RequirementQueries } from './requirements.queries.ts';
import { RequirementResolver } from './requirements.resolver.ts';
import { AddRecord } from './use-cases/add-record.ts';
import { AddRequirement } from './use-cases/add-requirement.ts';
import { AnswerRecord } from './use-cases/answer-record.ts';
import { ChangeConversion } from './use-cases/change-conversion.ts';
import { ChangeRecord } from './use-cases/change-record.ts';
import { EndRequirement } from './use-cases/end-requirement.ts';
import { ImportRecords } from './use-cases/import-records.ts';
import { MoveConversion } from './use-cases/move-conversion.ts';
import { PlanConversion } from './use-cases/plan-conversion.ts';
import { RemoveRecord } from './use-cases/remove-record.ts';
import { SetConversionYear } from './use-cases/set-conversion-year.ts';
import { WriteCompetence } from './use-cases/write-competence.ts';

@Global()
@Module({
  controllers: [RecordImportController],
  providers: [
    AddRecord,
    AddRequirement,
    AnswerRecord,
    ChangeConversion,
    ChangeRecord,
    CompetenceQueries,
    CompetenceRecordResolver,
    CompetenceResolver,
    ConversionEventResolver,
    ConversionQueries,
    ConversionResolver,
    ConversionYearResolver,
    EndRequirement,
    ImportRecords,
    MoveConversion,
    PlanConversion,
    RemoveRecord,
    RequirementQueries,
    RequirementResolver,
    SetConversionYear,
    WriteCompetence,
  ],
  exports: [CompetenceQueries, ConversionQueries, RequirementQueries],
})
export class CompetenceModule {}

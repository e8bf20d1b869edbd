import { Global, Module } from '@nestjs/common';
import { OrganisationQueries } from './organisation.queries.ts';
import { OrganisationResolver } from './organisation.resolver.ts';
import { StaffQueries } from './staff.queries.ts';

@Global()
@Module({ providers: [OrganisationQueries, OrganisationResolver, StaffQueries], exports: [OrganisationQueries] })
export class OrganisationModule {}

import { Module } from '@nestjs/common';
import { MyStaffQueries } from './my-staff.queries.ts';
import { MyStaffResolver, MyStaffMemberResolver } from './my-staff.resolver.ts';

/** A leader's own staff on one page. */
@Module({ providers: [MyStaffQueries, MyStaffResolver, MyStaffMemberResolver] })
export class MyStaffModule {}

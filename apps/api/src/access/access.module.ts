import { Global, Module } from '@nestjs/common';
import { CONTEXT, type ContextMaker } from '../platform/graphql/graphql.module.ts';
import { POLICY } from '../platform/graphql/policy.ts';
import { AccessQueries } from './access.queries.ts';
import { AccessResolver, RoleScopeResolver } from './access.resolver.ts';
import { DelegationQueries } from './delegation.queries.ts';
import { DelegationResolver, DeputyScopeResolver } from './delegation.resolver.ts';
import { policy } from './policy/index.ts';
import { RequestContext } from './request-context.ts';
import { IdentityProvider } from './identity-provider.ts';
import { Sessions } from './session.ts';
import { SignInController } from './sign-in.controller.ts';
import { SignInJourney } from './sign-in-journey.ts';
import { CreateDelegation } from './use-cases/create-delegation.ts';
import { EndDelegation } from './use-cases/end-delegation.ts';
import { SetLocale } from './use-cases/set-locale.ts';
import { SignInDemo } from './use-cases/sign-in-demo.ts';
import { SignInIdentity } from './use-cases/sign-in-identity.ts';

@Global()
@Module({
  controllers: [SignInController],
  providers: [
    IdentityProvider,
    SignInIdentity,
    SignInJourney,
    AccessQueries,
    AccessResolver,
    RoleScopeResolver,
    CreateDelegation,
    DelegationQueries,
    DelegationResolver,
    DeputyScopeResolver,
    EndDelegation,
    RequestContext,
    Sessions,
    SetLocale,
    SignInDemo,
    { provide: POLICY, useValue: policy },
    {
      provide: CONTEXT,
      inject: [RequestContext],
      useFactory:
        (requests: RequestContext): ContextMaker =>
        (request, reply) =>
          requests.of(request, reply),
    },
  ],
  exports: [POLICY, CONTEXT, RequestContext, Sessions],
})
export class AccessModule {}

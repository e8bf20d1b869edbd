import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import type { RoleScope } from '@kompetanse/domain/access';
import type { DemoSignIn } from '@kompetanse/contract';
import type { Locale } from '@kompetanse/texts';
import { OrganisationQueries, type PersonRow, type UnitRow } from '../organisation/organisation.queries.ts';
import { CONFIG, type Config } from '../platform/config/config.ts';
import type { GqlContext, Viewer } from '../platform/graphql/context.ts';
import { AccessQueries } from './access.queries.ts';
import { RequestContext } from './request-context.ts';
import { Sessions, SESSION_SECONDS } from './session.ts';
import { SetLocale } from './use-cases/set-locale.ts';
import { SignInDemo } from './use-cases/sign-in-demo.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';

@Resolver('Viewer')
export class AccessResolver {
  constructor(
    private readonly queries: AccessQueries,
    private readonly signInDemo: SignInDemo,
    private readonly setLocaleOf: SetLocale,
    private readonly sessions: Sessions,
    private readonly requests: RequestContext,
    private readonly organisation: OrganisationQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query()
  viewer(@Context() context: GqlContext): Viewer | null {
    return context.viewer;
  }

  @Query()
  demoSignIns(): Promise<DemoSignIn[]> {
    return this.queries.demoSignIns();
  }

  @Query()
  signInUrl(): string | null {
    return this.config.oidc ? '/sign-in' : null;
  }

  @Mutation('signInDemo')
  async signIn(@Args('personId') personId: string, @Context() context: GqlContext): Promise<Viewer | Refuse> {
    const answer = await this.signInDemo.run(personId);
    if (isRefuse(answer)) return answer;
    context.cookies.set(this.requests.cookieName, answer.token, SESSION_SECONDS);
    return answer.viewer;
  }

  @Mutation()
  async signOut(@Context() context: GqlContext): Promise<boolean> {
    await this.sessions.close(viewerOf(context).sessionId);
    context.cookies.clear(this.requests.cookieName);
    return true;
  }

  @Mutation()
  setLocale(@Args('locale') locale: Locale, @Context() context: GqlContext): Promise<Viewer> {
    return this.setLocaleOf.run(viewerOf(context), locale);
  }

  @ResolveField()
  person(@Parent() viewer: Viewer, @Context() context: GqlContext): Promise<PersonRow> {
    return this.organisation.person(viewer.personId, context.loaders);
  }
}

@Resolver('RoleScope')
export class RoleScopeResolver {
  constructor(private readonly organisation: OrganisationQueries) {}

  @ResolveField()
  unit(@Parent() scope: RoleScope, @Context() context: GqlContext): Promise<UnitRow> {
    return this.organisation.unit(scope.unitId, context.loaders);
  }
}

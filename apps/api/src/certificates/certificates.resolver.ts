import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import type { GqlContext } from '../platform/graphql/context.ts';
import { viewerOf } from '../platform/graphql/viewer-scope.ts';
import { CertificateQueries, type CertificateRow } from './certificates.queries.ts';
import { RevokeCertificate } from './use-cases/revoke-certificate.ts';
import { VerifyCertificate, type Verified } from './use-cases/verify-certificate.ts';

@Resolver('Certificate')
export class CertificateResolver {
  constructor(
    private readonly queries: CertificateQueries,
    private readonly revoke: RevokeCertificate,
    private readonly verify: VerifyCertificate,
  ) {}

  @Query()
  myCertificates(@Context() context: GqlContext): Promise<CertificateRow[]> {
    return this.queries.mine(viewerOf(context));
  }

  @Query()
  verifyCertificate(
    @Args('number') number: string,
    @Args('code') code: string,
    @Context() { clientAddress }: GqlContext,
  ): Promise<Verified | null> {
    return this.verify.run({ number, code, address: clientAddress });
  }

  @Mutation()
  async revokeCertificate(
    @Args('certificateId') id: string,
    @Args('reason') reason: string,
    @Context() context: GqlContext,
  ): Promise<CertificateRow | Refuse | null> {
    const answer = await this.revoke.run(viewerOf(context), id, reason);
    return isRefuse(answer) ? answer : this.queries.byId(answer.certificateId);
  }
}

@Resolver('Enrolment')
export class EnrolmentCertificateResolver {
  constructor(private readonly queries: CertificateQueries) {}

  @ResolveField()
  certificate(@Parent() enrolment: { id: string }, @Context() context: GqlContext): Promise<CertificateRow | null> {
    return this.queries.ofEnrolment(enrolment.id, context.loaders);
  }
}

import { Module } from '@nestjs/common';
import { CertificateController } from './certificates.controller.ts';
import { CertificateJobs } from './certificates.jobs.ts';
import { CertificateQueries } from './certificates.queries.ts';
import { CertificateResolver, EnrolmentCertificateResolver } from './certificates.resolver.ts';
import { IssueCertificate } from './use-cases/issue-certificate.ts';
import { RenderCertificate } from './use-cases/render-certificate.ts';
import { RevokeCertificate } from './use-cases/revoke-certificate.ts';
import { RevokeUnearned } from './use-cases/revoke-unearned.ts';
import { VerifyCertificate } from './use-cases/verify-certificate.ts';
import { WrongGuesses } from '../platform/graphql/wrong-guesses.ts';

@Module({
  controllers: [CertificateController],
  providers: [
    CertificateJobs,
    CertificateQueries,
    CertificateResolver,
    EnrolmentCertificateResolver,
    IssueCertificate,
    RenderCertificate,
    RevokeCertificate,
    RevokeUnearned,
    VerifyCertificate,
    WrongGuesses,
  ],
})
export class CertificatesModule {}

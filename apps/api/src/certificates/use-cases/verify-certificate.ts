import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import {
  writtenCode,
  writtenNumber,
  type CertificateSnapshot,
  type CertificateState,
} from '@kompetanse/domain/certificates';
import { Database, firstRow } from '../../platform/database/database.ts';
import { tooManyTries } from '../../platform/graphql/errors.ts';
import { WrongGuesses } from '../../platform/graphql/wrong-guesses.ts';

export interface Verified {
  readonly number: string;
  readonly holderName: string;
  readonly courseTitle: string;
  readonly issuer: string;
  readonly durationMinutes: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly issuedAt: Date;
  readonly state: CertificateState;
  readonly revokedAt: Date | null;
  readonly revokeReason: string | null;
  readonly pdfSha256: string | null;
}

type Stored = Pick<Verified, 'number' | 'issuedAt' | 'state' | 'revokedAt' | 'revokeReason' | 'pdfSha256'> & {
  readonly verifyCode: string;
  readonly snapshot: CertificateSnapshot;
};

/** What somebody types from a certificate, and the address they ask from. */
export interface VerifyQuestion {
  readonly number: string;
  readonly code: string;
  readonly address: string;
}

/**
 * Shows a certificate to whoever holds its number and code. A wrong number and a wrong code give the same null.
 * Errors: TOO_MANY_TRIES after many wrong guesses from one address.
 */
@Injectable()
export class VerifyCertificate {
  constructor(
    private readonly db: Database,
    private readonly guesses: WrongGuesses,
  ) {}

  async run({ number, code, address }: VerifyQuestion): Promise<Verified | null> {
    if (this.guesses.tooMany(address)) throw tooManyTries();
    const found = await this.find(writtenNumber(number), writtenCode(code));
    if (!found) {
      this.guesses.add(address);
      return null;
    }
    const { number: kept, issuedAt, state, revokedAt, revokeReason, pdfSha256, snapshot } = found;
    const { holderName, courseTitle, issuer, durationMinutes, firstDay, lastDay } = snapshot;
    const said = { holderName, courseTitle, issuer: issuer.name, durationMinutes, firstDay, lastDay };
    return { ...said, number: kept, issuedAt, state, revokedAt, revokeReason, pdfSha256 };
  }

  private async find(number: string, code: string | null): Promise<Stored | undefined> {
    const stored = await firstRow(
      this.db.reader(),
      sql<Stored>`SELECT number, verify_code AS "verifyCode", issued_at AS "issuedAt", state, revoked_at AS "revokedAt",
          revoke_reason AS "revokeReason", pdf_sha256 AS "pdfSha256", snapshot FROM certificate WHERE number = ${number}`,
    );
    return stored && code !== null && sameText(stored.verifyCode, code) ? stored : undefined;
  }
}

/** Compares in the same time wherever they differ. */
function sameText(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

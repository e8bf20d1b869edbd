import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CHECK_IN_WINDOW_SECONDS, checkInWindow, isFreshWindow } from '@kompetanse/domain/attendance';
import { CONFIG, type Config } from '../platform/config/config.ts';

/** 16 bytes of the session's id, 4 of the window's number, 12 of the signature. */
const ID_BYTES = 16;
const SIGNED_BYTES = 20;
const CODE_BYTES = 32;

/**
 * The short-lived codes on the screen in the room. Nothing is stored: a code is the session and the minute, signed with a key made of
 * SESSION_SECRET, so that every process of the product reads what another has written.
 */
@Injectable()
export class CheckInCodes {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = createHmac('sha256', config.sessionSecret).update('check-in').digest();
  }

  /** The code of a session at that moment; 43 letters. */
  write(sessionId: string, now: Date): { readonly code: string; readonly freshUntil: Date } {
    const window = checkInWindow(now);
    const signed = Buffer.alloc(SIGNED_BYTES);
    Buffer.from(sessionId.replaceAll('-', ''), 'hex').copy(signed);
    signed.writeUInt32BE(window, ID_BYTES);
    const code = Buffer.concat([signed, this.sign(signed)]).toString('base64url');
    return { code, freshUntil: new Date((window + 1) * CHECK_IN_WINDOW_SECONDS * 1000) };
  }

  /** The session a code is for. Stale: it was right some minutes ago. Null: nobody here wrote it. */
  read(code: string, now: Date): { readonly sessionId: string; readonly fresh: boolean } | null {
    const bytes = Buffer.from(code, 'base64url');
    if (bytes.length !== CODE_BYTES) return null;
    const signed = bytes.subarray(0, SIGNED_BYTES);
    if (!timingSafeEqual(bytes.subarray(SIGNED_BYTES), this.sign(signed))) return null;
    const hex = signed.toString('hex', 0, ID_BYTES);
    const sessionId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return { sessionId, fresh: isFreshWindow(signed.readUInt32BE(ID_BYTES), now) };
  }

  private sign(signed: Buffer): Buffer {
    return createHmac('sha256', this.key)
      .update(signed)
      .digest()
      .subarray(0, CODE_BYTES - SIGNED_BYTES);
  }
}

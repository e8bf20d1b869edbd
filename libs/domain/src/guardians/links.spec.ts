import { describe, expect, it } from '@jest/globals';
import { mailsToOneAddress, windowStart } from './limits.ts';
import { linkExpires } from './links.ts';

const now = new Date('2026-11-23T11:00:00Z');

describe('links and limits', () => {
  it('holds a confirmation for a day, a page for a month, and an open page for two hours', () => {
    expect(linkExpires('CONFIRM_SIGN_UP', now).toISOString()).toBe('2026-11-24T11:00:00.000Z');
    expect(linkExpires('OWN_PAGE', now).toISOString()).toBe('2026-12-23T11:00:00.000Z');
    expect(linkExpires('OPEN_PAGE', now).toISOString()).toBe('2026-11-23T13:00:00.000Z');
  });

  it('counts in windows that all processes see alike', () => {
    const [hour] = mailsToOneAddress;
    expect(windowStart(hour!, new Date('2026-11-23T11:59:59Z'))).toEqual(windowStart(hour!, now));
    expect(windowStart(hour!, new Date('2026-11-23T12:00:00Z'))).not.toEqual(windowStart(hour!, now));
  });
});

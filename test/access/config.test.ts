import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../apps/api/src/platform/config/config.ts';
import { StartRefused } from '../../apps/api/src/platform/embedded/start-refused.ts';
import { production } from './production.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const whole: Record<string, string> = { ...production, DATABASE_URL: 'postgresql://kompetanse@db/kompetanse' };

/** The sentence a start with these settings is refused with; undefined when it starts. */
function refusal(env: Record<string, string | undefined>): string | undefined {
  try {
    readConfig(env);
    return undefined;
  } catch (error) {
    if (error instanceof StartRefused) return error.message;
    throw error;
  }
}

describe('the settings', () => {
  it('are enough for production when all are there (negative control of the refusals)', () => {
    expect(refusal(whole)).toBeUndefined();
    expect(readConfig(whole)).toMatchObject({ mode: 'production', sessionSecret: production['SESSION_SECRET'] });
  });

  it.each([
    'DATABASE_URL',
    'BASE_URL',
    'SESSION_SECRET',
    'NOTE_KEYS',
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
  ])('refuse production without %s, and name it', (name) => {
    expect(refusal({ ...whole, [name]: undefined })).toContain(name);
    expect(refusal({ ...whole, [name]: '' })).toContain(name);
  });

  it.each([
    ['SESSION_SECRET', 'demo-secret-known-to-everyone-0000000000'],
    ['SESSION_SECRET', 'kort'],
    ['NOTE_KEYS', 'k1:c2hvcnQ='],
    ['NOTE_KEYS', `k1:${KEY},k1:${KEY}`],
    ['NOTE_KEYS', `k1:${KEY},`.repeat(2)],
    ['NOTE_KEYS', `K 1:${KEY}`],
    ['BASE_URL', 'http://kompetanse.amot.example'],
    ['BASE_URL', 'kompetanse.amot.example'],
    ['DATABASE_URL', 'mysql://db/kompetanse'],
    ['REDIS_URL', 'http://redis'],
    ['SMTP_URL', 'mail.amot.example'],
    ['MAIL_FROM', 'ikke en adresse'],
    ['OIDC_ISSUER', 'innlogging'],
    ['PORT', '70000'],
    ['PORT', 'åtti'],
    ['DATABASE_POOL', '1'],
    ['KOMPETANSE_MODE', 'prod'],
  ])('refuse %s=%s, and name it without repeating the value', (name, value) => {
    const sentence = refusal({ ...whole, [name]: value });
    expect(sentence).toContain(name);
    expect(sentence).not.toContain(value);
  });

  it('name every one that is wrong', () => {
    const sentence = refusal({ PORT: 'x', REDIS_URL: 'x', SMTP_URL: 'x' });
    expect(['PORT', 'REDIS_URL', 'SMTP_URL'].every((name) => sentence?.includes(name))).toBe(true);
  });

  it('run as a demo when nothing is set', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'demo',
      databaseUrl: undefined,
      redisUrl: undefined,
      oidc: undefined,
    });
  });
});

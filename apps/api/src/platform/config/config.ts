import { z } from 'zod';
import { StartRefused } from '../embedded/start-refused.ts';
import { sealingKeysIn, type SealingKey } from './sealing-keys.ts';

/** Set by the demo so that sessions survive a restart; production refuses it. */
const DEMO_SECRET = 'demo-secret-known-to-everyone-0000000000';

const environment = z.object({
  KOMPETANSE_MODE: z.enum(['demo', 'production']).default('demo'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  BASE_URL: z.url().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().default('kompetanse@amot.example'),
  SESSION_SECRET: z.string().min(32).default(DEMO_SECRET),
  NOTE_KEYS: z
    .string()
    .refine((text) => sealingKeysIn(text) !== undefined)
    .optional(),
  TRUST_PROXY: z.string().min(1).optional(),
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_EMPLOYEE_CLAIM: z.string().min(1).default('employee_number'),
  WORKER: z.enum(['inline', 'separate']).optional(),
  QUEUE_LEASE_SECONDS: z.coerce.number().int().min(1).max(3600).default(45),
  QUEUE_REDISPATCH_SECONDS: z.coerce.number().int().min(1).max(3600).default(60),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
});

/** The municipality's own sign-in service (OpenID Connect). */
export interface SignInService {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Claim that holds the employee number; links an account the first time a person signs in. */
  readonly employeeClaim: string;
}

/** How the product runs. Read once at start; a wrong value stops the start with one sentence. */
export interface Config {
  readonly mode: 'demo' | 'production';
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Address people use, without a slash at the end; undefined until the port is known. */
  readonly baseUrl: string | undefined;
  /** Undefined: embedded PostgreSQL in dataFolder. */
  readonly databaseUrl: string | undefined;
  readonly databasePool: number;
  /** Undefined: queues live in PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** Undefined: messages are only kept in Utboks. */
  readonly smtpUrl: string | undefined;
  /** A worker that holds a row of the outbox longer than this is taken for dead; longer than the slowest job. */
  readonly leaseSeconds: number;
  /** A row handed to the queue but not begun for so long is handed over again. */
  readonly redispatchSeconds: number;
  readonly mailFrom: string;
  /** Inline: the API's process works off the outbox too. Separate: worker.ts does. */
  readonly worker: 'inline' | 'separate';
  readonly sessionSecret: string;
  /** Seal what is written in supervision, the first one; undefined: those of the file in dataFolder. */
  readonly sealingKeys: readonly SealingKey[] | undefined;
  /** Addresses of proxies whose X-Forwarded-For is believed, separated by commas; undefined believes none. */
  readonly trustProxy: string | undefined;
  readonly dataFolder: string;
  readonly logLevel: string;
  readonly oidc: SignInService | undefined;
}

export const CONFIG = Symbol('Config');

function refuse(sentence: string): never {
  throw new StartRefused('CONFIG_INVALID', sentence);
}

function demandProduction(config: Config): void {
  if (!config.databaseUrl) refuse('I produksjon må DATABASE_URL være satt.');
  if (!config.baseUrl?.startsWith('https://')) refuse('I produksjon må BASE_URL være en https-adresse.');
  if (config.sessionSecret === DEMO_SECRET) refuse('I produksjon må SESSION_SECRET være satt til minst 32 egne tegn.');
  if (!config.sealingKeys)
    refuse('I produksjon må NOTE_KEYS være satt til minst én nøkkel (id:nøkkel). Se docs/operations.md.');
  if (!config.oidc)
    refuse('I produksjon må OIDC_ISSUER, OIDC_CLIENT_ID og OIDC_CLIENT_SECRET være satt, ellers kan ingen logge inn.');
}

/** Reads the environment. Errors: StartRefused CONFIG_INVALID that names the setting. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    refuse(`${names.join(', ')} har en verdi som ikke kan brukes. Se README for hva som er mulig.`);
  }
  const e = parsed.data;
  const config: Config = {
    mode: e.KOMPETANSE_MODE,
    host: e.HOST,
    port: e.PORT,
    baseUrl: e.BASE_URL?.replace(/\/+$/, ''),
    databaseUrl: e.DATABASE_URL,
    databasePool: e.DATABASE_POOL,
    redisUrl: e.REDIS_URL,
    smtpUrl: e.SMTP_URL,
    leaseSeconds: e.QUEUE_LEASE_SECONDS,
    redispatchSeconds: e.QUEUE_REDISPATCH_SECONDS,
    mailFrom: e.MAIL_FROM,
    worker: e.WORKER ?? (e.KOMPETANSE_MODE === 'production' ? 'separate' : 'inline'),
    sessionSecret: e.SESSION_SECRET,
    sealingKeys: e.NOTE_KEYS === undefined ? undefined : sealingKeysIn(e.NOTE_KEYS),
    trustProxy: e.TRUST_PROXY,
    dataFolder: e.DATA_DIR,
    // In a demo the terminal belongs to the person who tries it.
    logLevel: e.LOG_LEVEL ?? (e.KOMPETANSE_MODE === 'production' ? 'info' : 'warn'),
    oidc:
      e.OIDC_ISSUER && e.OIDC_CLIENT_ID && e.OIDC_CLIENT_SECRET
        ? {
            issuer: e.OIDC_ISSUER,
            clientId: e.OIDC_CLIENT_ID,
            clientSecret: e.OIDC_CLIENT_SECRET,
            employeeClaim: e.OIDC_EMPLOYEE_CLAIM,
          }
        : undefined,
  };
  if (config.mode === 'production') demandProduction(config);
  return config;
}

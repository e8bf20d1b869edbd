import { isLocalDate } from '@kompetanse/domain/calendar';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

export const MAX_PAGE = 100;

function bad(sentence: string): never {
  throw new GraphQLError(sentence, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Moments as ISO 8601 in UTC. */
export const dateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: (value) =>
    typeof value === 'string' && !Number.isNaN(Date.parse(value))
      ? value
      : bad('Give a moment as 2026-12-01T08:00:00Z.'),
  parseLiteral: (node) =>
    node.kind === Kind.STRING && !Number.isNaN(Date.parse(node.value))
      ? node.value
      : bad('Give a moment as 2026-12-01T08:00:00Z.'),
});

function localDate(value: unknown): string {
  return typeof value === 'string' && isLocalDate(value) ? value : bad('Give a day as 2026-12-01.');
}

/** Days of Norway's calendar, YYYY-MM-DD. */
export const localDateScalar = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  serialize: (value) => String(value).slice(0, 10),
  parseValue: localDate,
  parseLiteral: (node) => localDate(node.kind === Kind.STRING ? node.value : undefined),
});

function pageSize(value: unknown): number {
  const whole = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_PAGE;
  return whole ? value : bad(`Ask for 1–${MAX_PAGE} rows.`);
}

/** 1–100 rows; also bounded when it comes as a variable, where cost limits do not look. */
export const pageSizeScalar = new GraphQLScalarType<number, number>({
  name: 'PageSize',
  serialize: pageSize,
  parseValue: pageSize,
  parseLiteral: (node) => pageSize(node.kind === Kind.INT ? Number(node.value) : undefined),
});

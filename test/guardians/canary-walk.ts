import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { inventedValue } from '../access/invented-arguments.ts';
import type { Answer } from '../harness/api.ts';
import { HALF_A_NAME, type Actor, type Canary, type Cast } from './canary.ts';

const DEPTH = 4;
/** So many fields that are not for the asker are left out one by one; then less is asked. */
const MOST_LEFT_OUT = 25;
const PAGE = 25;

type Kind = 'query' | 'mutation';
type Field = GraphQLField<unknown, unknown>;

interface Part {
  readonly depth: number;
  /** Places in the answer that are not for the asker. */
  readonly leftOut: ReadonlySet<string>;
  /** Where this part stands in the answer. */
  readonly at?: string;
  /** Put before names: members of a union may have fields of one name and two types. */
  readonly called?: string;
}

/** Every field that can be asked without arguments, to a depth, but those left out. */
function selection(type: GraphQLNamedType, part: Part): string {
  const { depth, leftOut, at = '', called = '' } = part;
  if (isLeafType(type)) return '';
  if (isUnionType(type) && depth > 0)
    return `{ __typename ${type
      .getTypes()
      .map((one) => `... on ${one.name} ${selection(one, { ...part, called: `${one.name}_` })}`)
      .join(' ')} }`;
  if (depth === 0 || !isObjectType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields()).map((field) => {
    const inner = getNamedType(field.type);
    const place = `${at}.${called}${field.name}`;
    if (leftOut.has(place) || field.args.some(({ type: needed }) => isNonNullType(needed))) return '';
    const name = called ? `${called}${field.name}: ${field.name}` : field.name;
    if (isLeafType(inner)) return name;
    return depth > 1 ? `${name} ${selection(inner, { depth: depth - 1, leftOut, at: place })}` : '';
  });
  return `{ __typename ${fields.filter(Boolean).join(' ')} }`;
}

/** A value for an argument: the canary's own id where one of that name is asked for, and half its name where a text is. */
function valueOf(name: string, type: GraphQLInputType, given: { readonly cast: Cast; readonly id: string }): unknown {
  if (isNonNullType(type)) return valueOf(name, type.ofType, given);
  if (isListType(type)) return [valueOf(name.replace(/s$/, ''), type.ofType, given)];
  if (isInputObjectType(type)) {
    const asked = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || (String(field.type) === 'ID' && field.name in given.cast),
    );
    return Object.fromEntries(asked.map((field) => [field.name, valueOf(field.name, field.type, given)]));
  }
  if (String(type) === 'ID') return given.cast[name] ?? given.id;
  if (String(type) === 'Int' && name in given.cast) return given.cast[name];
  return String(type) === 'String' ? HALF_A_NAME : inventedValue(type);
}

const rootFields = ({ api }: Canary, kind: Kind): Field[] => {
  const { schema } = api.app.get(GraphQLSchemaHost);
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(type?.getFields() ?? {});
};

/** The names of the root fields whose answer, refusal or error tells that actor of the canary. */
export async function whereTold(canary: Canary, actor: Actor, kind: Kind): Promise<string[]> {
  const found = [];
  for (const field of rootFields(canary, kind))
    if (canary.sound.test(await told(canary, actor, { kind, field }))) found.push(field.name);
  return found;
}

/** Asks one root field about each of the canary's runs. Answers the whole text of all that was said. */
async function told(canary: Canary, actor: Actor, root: { kind: Kind; field: Field }): Promise<string> {
  const heard = [];
  for (const cast of canary.casts) {
    // An id that says no more than that it is one may be of anything.
    const ids = hasNamelessId(root.field, cast) ? idsOf(cast) : [''];
    for (const id of ids) heard.push(await toItsDepth(canary, actor, { ...root, cast, id }));
    if (root.field.args.length === 0) break;
  }
  return heard.join('\n');
}

function idsOf(cast: Cast): string[] {
  return [...new Set(Object.values(cast).filter((value) => typeof value === 'string'))];
}

function hasNamelessId({ args }: Field, cast: Cast): boolean {
  return args.some(({ name, type }) => isNonNullType(type) && String(type.ofType) === 'ID' && !(name in cast));
}

interface Question {
  readonly kind: Kind;
  readonly field: Field;
  readonly cast: Cast;
  readonly id: string;
}

async function toItsDepth(canary: Canary, actor: Actor, question: Question): Promise<string> {
  const heard: string[] = [];
  for (let depth = DEPTH; depth > 0; depth -= 1) {
    const leftOut = new Set<string>();
    for (let time = 0; time <= MOST_LEFT_OUT; time += 1) {
      const { data, errors = [], text } = await asked(canary, actor, question, { depth, leftOut });
      heard.push(text);
      if (errors.length === 0 || data?.[question.field.name] != null) return heard.join('\n');
      const places = errors.flatMap(({ path }) => (path ? [inAnswer(path)] : []));
      if (places.includes('')) return heard.join('\n'); // not for this actor at all
      if (places.length === 0 && depth === 1) throw new Error(`The walk cannot ask ${question.field.name}: ${text}`);
      if (places.length === 0) break; // too costly: ask less
      for (const place of places) leftOut.add(place);
    }
  }
  return heard.join('\n');
}

/** Where in the answer of the root field something went wrong; '' for the field itself. */
function inAnswer(path: readonly (string | number)[]): string {
  return path
    .slice(1)
    .filter((step) => typeof step === 'string')
    .map((step) => `.${step}`)
    .join('');
}

interface Said extends Partial<Answer<Record<string, unknown> | null>> {
  readonly errors?: readonly (NonNullable<Answer<unknown>['errors']>[number] & {
    path?: readonly (string | number)[];
  })[];
  readonly text: string;
}

async function asked(
  { api, cookie }: Canary,
  actor: Actor,
  { kind, field, ...given }: Question,
  part: Part,
): Promise<Said> {
  const needed = field.args.filter(({ name, type }) => isNonNullType(type) || name in given.cast);
  const pages = needed.filter(({ type }) => String(getNamedType(type)) === 'PageSize');
  const rest = needed.filter((argument) => !pages.includes(argument));
  const declared = rest.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const args = [...pages.map(({ name }) => `${name}: ${PAGE}`), ...rest.map(({ name }) => `${name}: $${name}`)].join(
    ', ',
  );
  const query = `${kind} ${declared && `(${declared})`} { ${field.name}${args && `(${args})`} ${selection(getNamedType(field.type), part)} }`;
  const variables = Object.fromEntries(rest.map(({ name, type }) => [name, valueOf(name, type, given)]));
  const request = api.http().post('/graphql').send({ query, variables });
  const by = await cookie(actor);
  if (by) request.set('cookie', by);
  const response = await request;
  return { ...(response.body as Answer<Record<string, unknown> | null>), text: response.text };
}

/** From now on what a change does is done, answered, and taken back, so that each actor finds the same story. */
export function takeBackChanges({ api }: Canary): void {
  const db = api.app.get(Database);
  db.transaction = async (work) => {
    const done: Awaited<ReturnType<typeof work>>[] = [];
    try {
      await db.reader().transactional(async (em) => {
        done.push(await work(em));
        await em.flush();
        throw new TakenBack();
      });
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
    }
    return done[0]!;
  };
}

class TakenBack extends Error {}

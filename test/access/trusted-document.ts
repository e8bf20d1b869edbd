import { createRequire } from 'node:module';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';

/** The documents of the web apps, by hash, as the API reads them. */
export const trustedDocuments = createRequire(import.meta.url)('@kompetanse/contract/trusted-documents') as Readonly<
  Record<string, string>
>;

/** The operation of a document; each has one. */
export function operationOf(document: string): OperationDefinitionNode {
  const operation = parse(document).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('A document without an operation');
  return operation;
}

/** The text of the web apps' operation with that name. */
export function trustedDocument(name: string): string {
  const found = Object.values(trustedDocuments).find((text) => operationOf(text).name?.value === name);
  if (found === undefined) throw new Error(`No web app asks ${name}`);
  return found;
}

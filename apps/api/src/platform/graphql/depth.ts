import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** How many fields stand inside each other at most; fragments count as if written out. The document is valid: no fragment spreads itself. */
export function depthOf(document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const part of document.definitions)
    if (part.kind === Kind.FRAGMENT_DEFINITION) fragments.set(part.name.value, part);
  const known = new Map<string, number>();

  const inFragment = (name: string): number => {
    const depth = known.get(name) ?? within(fragments.get(name)?.selectionSet);
    known.set(name, depth); // looked at once, however often it is spread
    return depth;
  };
  const within = (set: SelectionSetNode | undefined): number => {
    let deepest = 0;
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FRAGMENT_SPREAD) deepest = Math.max(deepest, inFragment(node.name.value));
      else deepest = Math.max(deepest, (node.kind === Kind.FIELD ? 1 : 0) + within(node.selectionSet));
    }
    return deepest;
  };

  return Math.max(
    0,
    ...document.definitions.map((part) => (part.kind === Kind.OPERATION_DEFINITION ? within(part.selectionSet) : 0)),
  );
}

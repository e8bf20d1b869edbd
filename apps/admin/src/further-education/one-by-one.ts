/** How many were answered, and who was not, with why in the reader's language. */
export interface Told {
  readonly done: number;
  readonly failed: readonly { readonly name: string; readonly why: string }[];
}

interface Named {
  readonly person: { readonly name: string };
}

/** Answers each by itself, so that one that does not go through holds nobody else back. Never fails; says who was not answered. */
export async function oneByOne<Item extends Named>(
  list: readonly Item[],
  answer: (one: Item) => Promise<unknown>,
  unsaid: string,
): Promise<Told> {
  const failed: { name: string; why: string }[] = [];
  for (const one of list) {
    try {
      await answer(one);
    } catch (error) {
      failed.push({ name: one.person.name, why: error instanceof Error ? error.message : unsaid });
    }
  }
  return { done: list.length - failed.length, failed };
}

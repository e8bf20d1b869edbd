/** A module of the compiled API (dist/api): decorators cannot be run as they lie. path as below apps/api/src, ending .js. */
export async function compiled<Module>(path: string): Promise<Module> {
  return (await import(new URL(`../../../dist/api/${path}`, import.meta.url).href)) as Module;
}

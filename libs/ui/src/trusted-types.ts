/**
 * The page's only Trusted Types policy (`trusted-types default` in the content security policy). Nothing of ours writes
 * markup or scripts from strings, so the first list is empty and every attempt is refused. Import this first in main.tsx.
 */
const allowedMarkup: ReadonlySet<string> = new Set();
/** A worker is a script by its address, so it is named here. */
const allowedScripts: ReadonlySet<string> = new Set(['/admin/sheet-worker.js']);

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML: (markup: string) => string | null; createScriptURL: (address: string) => string | null },
  ): unknown;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;

factory?.createPolicy('default', {
  createHTML: (markup) => (allowedMarkup.has(markup) ? markup : null),
  createScriptURL: (address) => (allowedScripts.has(address) ? address : null),
});

import { jest } from '@jest/globals';

type Node = { role?: string; alt?: string; type?: string; id?: string; children?: Node[] };

/** A variable, because this file of pdfjs comes without types. */
const PARSER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** pdfjs says on import that it cannot draw here; we only read. */
async function quietImport() {
  const warnings = [jest.spyOn(console, 'warn'), jest.spyOn(console, 'log')];
  for (const warning of warnings) warning.mockImplementation(() => undefined);
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  Object.assign(globalThis, { pdfjsWorker: (await import(PARSER)) as unknown });
  for (const warning of warnings) warning.mockRestore();
  return pdfjs;
}

const pdfjs = await quietImport();

/** What a reader program finds in the file; not what the file claims in its first lines. */
export async function readPdf(pdf: Uint8Array) {
  const task = pdfjs.getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const { info, metadata } = (await document.getMetadata()) as {
    info: { Language?: string; Title?: string };
    metadata: { get(name: string): string | null } | null;
  };
  const roles: string[] = [];
  const alts: string[] = [];
  const texts: string[] = [];
  let farRight = 0;
  let width = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    walk(await page.getStructTree(), (node) => {
      if (node.role !== undefined) roles.push(node.role);
      if (node.alt !== undefined) alts.push(node.alt);
    });
    width = page.getViewport({ scale: 1 }).width;
    const { items } = await page.getTextContent();
    for (const item of items) {
      if ('str' in item) farRight = Math.max(farRight, Number(item.transform[4]) + item.width);
    }
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  const found = {
    pages: document.numPages,
    language: info.Language,
    title: info.Title,
    mark: (name: string) => metadata?.get(name) ?? null,
    markInfo: await document.getMarkInfo(),
    viewer: (await document.getViewerPreferences()) as Record<string, unknown> | null,
    roles,
    alts,
    text: texts.join(' '),
    /** Points: width of the page, and where the text that reaches farthest to the right ends. */
    width,
    farRight,
  };
  await task.destroy();
  return found;
}

function walk(node: Node | null, visit: (node: Node) => void): void {
  if (node === null) return;
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

import { PdfEngine } from '@kompetanse/api/src/platform/pdf/pdf-engine.ts';
import { TypstPress } from '@kompetanse/api/src/platform/pdf/typst-press.ts';
import { heldBy } from './sample-page.ts';

/**
 * `node print-many.ts engine|without-turns`: prints 40 pages, then 150 more, and writes how many megabytes the
 * process grew by in the second round. A program of its own, so that no other test's freed memory hides the growth.
 */
const engine = new PdfEngine();
const press = new TypstPress();

async function print(from: number, count: number): Promise<void> {
  for (let n = from; n < from + count; n += 1) {
    if (process.argv[2] === 'engine') await engine.render('certificate', heldBy(`Kari ${n}`));
    else press.print('certificate', heldBy(`Kari ${n}`));
  }
}

await print(0, 40);
const before = process.memoryUsage().rss;
await print(40, 150);
process.stdout.write(`${((process.memoryUsage().rss - before) / 1e6).toFixed(1)}\n`);
await engine.close();

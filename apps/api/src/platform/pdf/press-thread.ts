import { on } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { PageOf, TemplateName } from './certificate-page.ts';
import type { Refusal } from './pdf-refused.ts';
import { PdfRefused } from './pdf-refused.ts';
import type { PrintedPdf } from './typst-press.ts';
import { TypstPress } from './typst-press.ts';

/** What the engine sends: one page to print. */
export type PressJob = { [T in TemplateName]: { readonly template: T; readonly page: PageOf[T] } }[TemplateName];
/** What it gets back: the file, or why there will never be one. */
export type PressReply = { readonly printed: PrintedPdf } | { readonly refusal: Refusal };

const port = parentPort;
if (port === null) throw new Error('press-thread runs in a worker thread only');
const press = new TypstPress();

for await (const [job] of on(port, 'message') as AsyncIterable<[PressJob]>) {
  port.postMessage(reply(job));
  await setImmediate(); // native memory is given back only when the event loop gets a turn
}

function reply(job: PressJob): PressReply {
  try {
    return { printed: press.print(job.template, job.page) };
  } catch (fault) {
    if (!(fault instanceof PdfRefused)) throw fault; // ours to mend: the thread ends and the engine says so
    return { refusal: { reason: fault.reason, message: fault.message, character: fault.character } };
  }
}

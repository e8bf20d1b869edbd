import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PageOf, TemplateName } from './certificate-page.ts';
import { PdfRefused, PdfThreadLost } from './pdf-refused.ts';
import type { PressJob, PressReply } from './press-thread.ts';
import type { PrintedPdf } from './typst-press.ts';

/** `timeoutMs`: how long one page may take before its thread is given up; 20 000 unless told. */
export type PdfEngineOptions = { readonly timeoutMs?: number };

/** Node runs the TypeScript of the thread as it is; the build has the same file as JavaScript. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? './press-thread.ts' : './press-thread.js', import.meta.url);

/**
 * Turns a page into a PDF that is both PDF/A-3a and PDF/UA-1. One thread, begun with the first page, prints one page
 * at a time in the order asked; the caller's event loop is never blocked. The thread does not keep the process alive
 * while it is idle.
 */
export class PdfEngine {
  readonly #timeoutMs: number;
  #thread: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(options: PdfEngineOptions = {}) {
    this.#timeoutMs = options.timeoutMs ?? 20_000;
  }

  /**
   * The same page gives the same bytes on every machine, so the hash may be stored and compared.
   * Rejects with PdfRefused (never try again) or PdfThreadLost (try again; the next page gets a new thread).
   */
  render<T extends TemplateName>(template: T, page: PageOf[T]): Promise<PrintedPdf> {
    if (this.#closed) return Promise.reject(new PdfThreadLost('The PDF engine is closed'));
    const job = { template, page } as PressJob; // TypeScript does not follow which page goes with which template
    const printing = this.#last.then(() => this.#print(job));
    this.#last = printing.catch(() => null);
    return printing;
  }

  /** Takes no new pages, finishes those it has, ends the thread. May be called twice. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#last;
    await this.#thread?.terminate();
  }

  async #print(job: PressJob): Promise<PrintedPdf> {
    const thread = (this.#thread ??= this.#start());
    thread.ref();
    try {
      const reply = await answer(thread, job, this.#timeoutMs);
      if ('refusal' in reply) throw new PdfRefused(reply.refusal);
      return reply.printed;
    } catch (fault) {
      if (fault instanceof PdfThreadLost) this.#forget(thread);
      throw fault;
    } finally {
      thread.unref();
    }
  }

  #start(): Worker {
    const thread = new Worker(THREAD, { name: 'pdf' });
    const gone = () => {
      this.#forget(thread);
    };
    return thread.on('error', gone).on('exit', gone);
  }

  #forget(thread: Worker): void {
    if (this.#thread === thread) this.#thread = null;
    void thread.terminate();
  }
}

/** Sends the job and waits for whichever comes first: the reply, the thread's end, or the time limit. */
async function answer(thread: Worker, job: PressJob, timeoutMs: number): Promise<PressReply> {
  const stop = new AbortController();
  const { signal } = stop;
  const lost = (why: string) => (): never => {
    throw new PdfThreadLost(why);
  };
  try {
    const replied = once(thread, 'message', { signal }).then(([reply]) => reply as PressReply);
    const ended = once(thread, 'exit', { signal }).then(lost('The PDF thread ended in the middle of a page'));
    const late = wait(timeoutMs, null, { signal }).then(lost(`The PDF thread gave no answer in ${timeoutMs} ms`));
    thread.postMessage(job);
    return await Promise.race([replied, ended, late]);
  } catch (cause) {
    throw cause instanceof PdfThreadLost ? cause : new PdfThreadLost('The PDF thread failed', { cause });
  } finally {
    stop.abort();
  }
}

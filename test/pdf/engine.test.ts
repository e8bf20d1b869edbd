import { afterEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { PdfEngineOptions } from '@kompetanse/api/src/platform/pdf/pdf-engine.ts';
import { PdfEngine } from '@kompetanse/api/src/platform/pdf/pdf-engine.ts';
import { PdfRefused, PdfThreadLost } from '@kompetanse/api/src/platform/pdf/pdf-refused.ts';
import { heldBy, samplePage } from './sample-page.ts';

const engines: PdfEngine[] = [];
const open = (options?: PdfEngineOptions) => {
  const engine = new PdfEngine(options);
  engines.push(engine);
  return engine;
};
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()));
});

/** Every thread Node starts while `run` runs, told by Node itself. */
async function threadsStartedBy(run: (threads: Worker[]) => Promise<void>): Promise<Worker[]> {
  const threads: Worker[] = [];
  const note = (message: unknown) => threads.push((message as { worker: Worker }).worker);
  subscribe('worker_threads', note);
  await run(threads).finally(() => unsubscribe('worker_threads', note));
  return threads;
}

describe('the PDF engine', () => {
  it('gives the same bytes for the same page, on any engine, and others for another moment', async () => {
    const one = await open().render('certificate', samplePage);
    const engine = open();
    await engine.render('certificate', heldBy('Noen Andre'));
    const other = await engine.render('certificate', structuredClone(samplePage));
    const later = await engine.render('certificate', { ...samplePage, issuedAt: '2026-12-01T09:30:01Z' });
    expect(one.sha256).toBe(createHash('sha256').update(one.pdf).digest('hex'));
    expect(other.sha256).toBe(one.sha256);
    expect(later.sha256).not.toBe(one.sha256);
  });

  it('starts one thread, with the first page, however many ask at once', async () => {
    const threads = await threadsStartedBy(async (started) => {
      const engine = open();
      expect(started).toHaveLength(0);
      const names = ['Kari', 'Ola', 'Áilu', 'Phượng'];
      const all = await Promise.all(names.map((name) => engine.render('certificate', heldBy(name))));
      const again = await Promise.all(names.map((name) => engine.render('certificate', heldBy(name))));
      expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(names.length);
      expect(again.map(({ sha256 }) => sha256)).toEqual(all.map(({ sha256 }) => sha256));
    });
    expect(threads).toHaveLength(1);
  });

  it('goes on with the same thread after a page it refused', async () => {
    const threads = await threadsStartedBy(async () => {
      const engine = open();
      const refused = engine.render('certificate', heldBy('李'));
      const next = engine.render('certificate', samplePage);
      await expect(refused).rejects.toBeInstanceOf(PdfRefused);
      expect((await next).pdf.length).toBeGreaterThan(10_000);
    });
    expect(threads).toHaveLength(1);
  });

  it('rejects the page whose thread was killed and prints the next in a new one', async () => {
    const threads = await threadsStartedBy(async (started) => {
      const engine = open();
      await engine.render('certificate', samplePage);
      const hit = engine.render('certificate', heldBy('Lang '.repeat(20_000))); // long enough to be hit on the way
      const next = engine.render('certificate', samplePage);
      await setTimeout(10);
      await started[0]?.terminate();
      await expect(hit).rejects.toBeInstanceOf(PdfThreadLost);
      expect((await next).pdf.length).toBeGreaterThan(10_000);
    });
    expect(threads).toHaveLength(2);
  });

  it('does not notice a thread that died while idle', async () => {
    await threadsStartedBy(async (started) => {
      const engine = open();
      const before = await engine.render('certificate', samplePage);
      await started[0]?.terminate();
      expect((await engine.render('certificate', samplePage)).sha256).toBe(before.sha256);
    });
  });

  it('gives up a page that takes too long, and its thread', async () => {
    const threads = await threadsStartedBy(async () => {
      const engine = open({ timeoutMs: 1 });
      await expect(engine.render('certificate', samplePage)).rejects.toThrow('no answer in 1 ms');
    });
    const [thread] = threads;
    if (thread !== undefined && thread.threadId !== -1) await once(thread, 'exit');
    expect(thread?.threadId).toBe(-1);
  });

  it('finishes what it has when it is closed, and takes nothing more', async () => {
    const engine = open();
    const printing = engine.render('certificate', samplePage);
    await engine.close();
    expect((await printing).pdf.length).toBeGreaterThan(10_000);
    await expect(engine.render('certificate', samplePage)).rejects.toThrow('closed');
  });
});

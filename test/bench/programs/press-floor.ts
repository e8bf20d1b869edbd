import type * as PageFile from '../../../apps/api/src/certificates/printed-page.ts';
import type * as PressFile from '../../../apps/api/src/platform/pdf/typst-press.ts';
import type { CertificateSnapshot } from '@kompetanse/domain/certificates';
import { setImmediate } from 'node:timers/promises';
import { endWithBench, setting, tell } from './answer.ts';
import { compiled } from './compiled.ts';

// The floor of a certificate: the same page, printed by the engine in this thread and thrown away.
const { TypstPress } = await compiled<typeof PressFile>('platform/pdf/typst-press.js');
const { printedPage } = await compiled<typeof PageFile>('certificates/printed-page.js');
const press = new TypstPress();
const snapshot = JSON.parse(setting('SNAPSHOT')) as CertificateSnapshot;
let serial = 0;

process.on('message', ({ pages }: { readonly pages: number }) => {
  const began = performance.now();
  void (async () => {
    let bytes = 0;
    for (let page = 0; page < pages; page += 1) {
      serial += 1;
      const number = `AK-2026-${String(serial).padStart(6, '0')}`;
      const verifyUrl = `http://localhost:3000/v/${number}-${'0'.repeat(26)}`;
      bytes = press.print('certificate', printedPage({ number, verifyUrl, issuedAt: new Date(), snapshot })).pdf.length;
      await setImmediate(); // the engine gives its memory back only when the event loop gets a turn
    }
    tell({ ms: performance.now() - began, bytes });
  })();
});
endWithBench(() => Promise.resolve());
tell({});

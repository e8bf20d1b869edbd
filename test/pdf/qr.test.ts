import { describe, expect, it } from '@jest/globals';
import { QUIET_ZONE, qrSvg } from '@kompetanse/api/src/platform/pdf/qr-svg.ts';
import QRCode from 'qrcode';

/** Reads the drawing back: which modules its path covers, without the white border. */
function modulesOf(svg: string): { size: number; dark: string } {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const size = side - 2 * QUIET_ZONE;
  const cells = new Array<string>(size * size).fill('0');
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    const start = (Number(y) - QUIET_ZONE) * size + Number(x) - QUIET_ZONE;
    cells.fill('1', start, start + Number(length));
  }
  return { size, dark: cells.join('') };
}

describe('the QR code', () => {
  it.each([
    'https://kompetanse.amot.example/v/000000-K7QX9M2P',
    'https://kompetanse.amot.example/v/AK-2026-004711-Z9Z9Z9Z9Z9Z9Z9Z9?lang=nn',
  ])('draws exactly the modules of %s', (address) => {
    const expected = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules;
    expect(modulesOf(qrSvg(address))).toEqual({ size: expected.size, dark: [...expected.data].map(Number).join('') });
  });

  it('is another drawing for another address', () => {
    expect(modulesOf(qrSvg('https://a.example/1')).dark).not.toBe(modulesOf(qrSvg('https://a.example/2')).dark);
  });
});

import QRCode from 'qrcode';

/** Empty modules on each side; the QR standard (ISO/IEC 18004) asks for four. */
export const QUIET_ZONE = 4;

/**
 * The QR code of an address as an SVG with one path: sharp at any size and one object in the PDF.
 * Unit: one module. Error correction M, so that a fold or a stain does not hide the address.
 */
export function qrSvg(address: string): string {
  const { data, size } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules;
  const runs: string[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const start = x;
      while (x < size && data[y * size + x] === 1) x += 1;
      if (x > start) runs.push(`M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${x - start}v1H${start + QUIET_ZONE}z`);
    }
  }
  const side = size + 2 * QUIET_ZONE;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${runs.join('')}"/></svg>`;
}

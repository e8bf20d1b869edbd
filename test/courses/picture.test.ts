import { describe, expect, it } from '@jest/globals';
import { readPicture, type CleanPicture } from '@kompetanse/domain/courses';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { givenJpeg, givenPng, givenWebp } from '../given/pictures.ts';

const clean = (file: Buffer): CleanPicture & { text: string } => {
  const read = readPicture(file);
  if (isRefuse(read)) throw new Error(read.refuse);
  return { ...read, text: Buffer.from(read.bytes).toString('latin1') };
};
const code = (file: Buffer): string => (readPicture(file) as Refuse).refuse;

describe('a picture that is uploaded', () => {
  it('is only the picture: no text, no place, no author, nothing behind the end', () => {
    const extra = { tEXt: 'Author\0Ola', eXIf: 'GPS', iTXt: 'XML:com.adobe.xmp', tIME: '1234567' };
    const png = clean(givenPng([320, 240], { extra, behind: '<script>' }));
    expect(png).toMatchObject({ mediaType: 'image/png', width: 320, height: 240 });
    expect(png.text).not.toMatch(/Ola|GPS|adobe|script|tIME/);
    const jpeg = clean(givenJpeg());
    expect(jpeg).toMatchObject({ mediaType: 'image/jpeg', width: 320, height: 240 });
    expect(jpeg.text).not.toMatch(/GPS|somebody|script/);
    const webp = clean(givenWebp());
    expect(webp).toMatchObject({ mediaType: 'image/webp', width: 320, height: 240 });
    expect(webp.text).not.toMatch(/GPS|author|EXIF|XMP/);
    // Control: they were there.
    expect(givenJpeg().toString('latin1')).toMatch(/GPS[\s\S]*somebody[\s\S]*script/);
  });

  it('still has the right side up', () => {
    expect([...clean(givenJpeg({ orientation: 6 })).bytes.subarray(2, 40)]).toContain(6);
    expect(clean(givenJpeg({ orientation: 1 })).text).not.toContain('Exif');
    // What was cleaned once is the same when cleaned again.
    const once = clean(givenJpeg()).bytes;
    expect(clean(Buffer.from(once)).bytes).toEqual(once);
  });

  it.each<[string, string, Buffer]>([
    ['IMAGE_TYPE_WRONG', 'a script', Buffer.from('<script>alert(1)</script>')],
    ['IMAGE_TYPE_WRONG', 'an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['IMAGE_TYPE_WRONG', 'a GIF', Buffer.from('GIF89a\x01\0\x01\0')],
    ['IMAGE_TYPE_WRONG', 'nothing', Buffer.alloc(0)],
    ['IMAGE_TYPE_WRONG', 'half a PNG', givenPng().subarray(0, 60)],
    ['IMAGE_TYPE_WRONG', 'half a JPEG', givenJpeg().subarray(0, 60)],
    ['IMAGE_TYPE_WRONG', 'a PNG that moves', givenPng([320, 240], { extra: { acTL: '12345678' } })],
    ['IMAGE_TYPE_WRONG', 'a WebP that moves', givenWebp({ moves: true })],
    ['IMAGE_DIMENSIONS', 'a dot', givenPng([1, 1])],
    ['IMAGE_DIMENSIONS', 'a long stripe', givenPng([6001, 200])],
    ['IMAGE_TOO_LARGE', '2 MB and a byte', Buffer.alloc(2_000_001)],
  ])('is refused with %s when it is %s', (refused, _what, file) => {
    expect(code(file)).toBe(refused);
  });

  it('is never read past its end, wherever it is cut or changed', () => {
    for (const file of [givenPng(), givenJpeg(), givenWebp()])
      for (let at = 0; at < Math.min(file.length, 400); at += 1) {
        const changed = Buffer.from(file);
        changed[at] = 0xff;
        expect(() => readPicture(file.subarray(0, at))).not.toThrow();
        expect(() => readPicture(changed)).not.toThrow();
      }
  });
});

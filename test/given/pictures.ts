import { crc32, deflateSync } from 'node:zlib';

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG of one grey, with these chunks in front of the picture and this behind its end. */
export function givenPng(
  [width, height]: readonly [number, number] = [320, 240],
  { extra = {}, behind = '' }: { readonly extra?: Readonly<Record<string, string>>; readonly behind?: string } = {},
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((width + 1) * height, 0x80));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    ...Object.entries(extra).map(([name, text]) => chunk(name, Buffer.from(text))),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(behind),
  ]);
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** The parts of a JPEG that tell of a camera, a place and which way is up; the picture itself is a few coded bytes. */
export function givenJpeg({ orientation = 6, place = 'GPS 61.13N 11.36E' } = {}): Buffer {
  const tiff = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(place)]);
  const frame = Buffer.from([8, 0, 240, 1, 64, 1, 1, 0x11, 0]);
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0x00, 0x34]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, exif),
    segment(0xfe, Buffer.from('a comment about somebody')),
    segment(0xc0, frame),
    scan,
    Buffer.from([0xff, 0xd9]),
    Buffer.from('<script>behind the end</script>'),
  ]);
}

/** A WebP with EXIF and XMP; moves when asked. */
export function givenWebp({ moves = false } = {}): Buffer {
  const part = (name: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  const extended = Buffer.alloc(10);
  extended[0] = 0x0c | (moves ? 0x02 : 0);
  extended.writeUIntLE(319, 4, 3);
  extended.writeUIntLE(239, 7, 3);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    part('VP8X', extended),
    part('VP8L', Buffer.from([0x2f, 0x3f, 0xc1, 0x3b, 0, 7])),
    part('EXIF', Buffer.from('GPS 61.13N')),
    part('XMP ', Buffer.from('<x:xmpmeta>author</x:xmpmeta>')),
  ]);
  return part('RIFF', body);
}

import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { mediaTypes } from '@kompetanse/domain/files';
import type { StoredFileRow } from './stored-files.ts';

/**
 * Sends somebody's file to be saved: never shown or run as a page of ours, never kept by anything on the way. 404 with nothing in it when
 * there is none, or none for this reader.
 */
export async function sendFile(
  reply: FastifyReply,
  file: StoredFileRow | null,
  pieces: (id: string) => AsyncIterable<Buffer>,
): Promise<void> {
  if (!file) {
    await reply.status(404).send();
    return;
  }
  await reply
    .header('content-type', mediaTypes[file.kind])
    .header('content-length', file.sizeBytes)
    .header('content-disposition', saveAs(file.name))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(Readable.from(pieces(file.id), { objectMode: false }));
}

/** The name in full for those who read RFC 8187, and in plain letters for the others. */
export function saveAs(name: string): string {
  const plain = name.normalize('NFD').replace(/[^ -~]|["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}

import type { FastifyReply } from 'fastify';

export interface Download {
  /** ASCII without quotes: our own names, never one that a person wrote. */
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Sends a file to be saved; 404 with nothing in it when there is none, or none for this reader. */
export async function sendDownload(reply: FastifyReply, file: Download | null): Promise<void> {
  if (!file) {
    await reply.status(404).send();
    return;
  }
  await reply
    .header('content-type', file.contentType)
    .header('content-disposition', `attachment; filename="${file.fileName}"`)
    .send(file.bytes);
}

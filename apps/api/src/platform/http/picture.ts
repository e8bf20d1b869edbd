import type { FastifyReply } from 'fastify';

const YEAR_SECONDS = 31_536_000;

/** Sends a picture whose address is its content's hash: kept for ever, never anything but a picture. 404 with nothing in it when there is none. */
export async function sendPicture(
  reply: FastifyReply,
  picture: { readonly mediaType: string; readonly bytes: Buffer } | null,
): Promise<void> {
  if (!picture) {
    await reply.status(404).send();
    return;
  }
  await reply
    .header('content-type', picture.mediaType)
    .header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-disposition', 'inline')
    .header('x-content-type-options', 'nosniff')
    .send(picture.bytes);
}

import type { FastifyReply } from 'fastify';

/** Shows text, styles and pictures that lie in the page itself; loads, runs, sends and opens nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";

/** Sends a page of its own for a frame on one of our screens, under a stricter policy than they have; 404 with nothing in it when there is none. */
export async function sendFramedPage(reply: FastifyReply, html: string | null): Promise<void> {
  if (html === null) {
    await reply.status(404).send();
    return;
  }
  await reply
    .header('content-security-policy', POLICY)
    .header('x-frame-options', 'SAMEORIGIN')
    .header('content-type', 'text/html; charset=utf-8')
    .send(html);
}

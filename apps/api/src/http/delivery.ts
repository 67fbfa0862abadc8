import { createHash } from 'node:crypto';
import fastifyCompress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

const NOT_KEPT = 'no-store';
/** Smaller answers fit into one packet anyway. */
const COMPRESSED_FROM_BYTES = 1_000;
/** Tokens stand here beside text that others may choose: compressed, their length would give them away (BREACH). */
const NEVER_COMPRESSED = /^\/api\/auth\//;

/**
 * How answers travel. Nobody keeps one unless its route allows it (`Revalidated`), or it is a file; text is compressed,
 * the web app's files when it is built, which is cheaper and smaller, and everything else on its way out.
 */
export async function deliverAnswers(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', async (_request, reply) => {
    // `Vary` holds for uncompressed answers too; in small letters, or the plugins would add it again.
    void reply.headers({ 'Cache-Control': NOT_KEPT, Vary: 'accept-encoding' });
  });
  tagAnswers(server);
  server.addHook('onRoute', (route) => {
    if (NEVER_COMPRESSED.test(route.url)) route.compress = false;
  });
  await app.register(fastifyCompress, {
    threshold: COMPRESSED_FROM_BYTES,
    encodings: ['br', 'gzip'],
    // Requests come as they are: unpacked, a small one could become any size.
    globalDecompression: false,
  });
}

/**
 * An answer that may be kept carries a tag made of what it says; who names that tag gets a 304 without a body.
 * Not by @fastify/etag, which compares whatever is sent: it would turn a POST's answer or a refusal into a 304.
 */
function tagAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async ({ headers, method }, reply, payload) => {
    if (typeof payload !== 'string' || reply.getHeader('Cache-Control') === NOT_KEPT) return payload;
    // Weak, for it is the same whether the answer is compressed or not.
    const tag = `W/"${createHash('sha1').update(payload).digest('base64url')}"`;
    void reply.header('ETag', tag);
    if (!headers['if-none-match']?.split(',').some((known) => known.trim() === tag)) return payload;
    void reply.code(304).removeHeader('Content-Type');
    // Fastify's own hook for HEAD, which comes after this one, cannot do without a body to drop.
    return method === 'HEAD' ? '' : null;
  });
}

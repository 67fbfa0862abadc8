import { posix } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const YEAR_SECONDS = 31_536_000;
/** Belong to the API: an unknown address below them is a problem, never a page. */
const NOT_A_PAGE = /^\/(api|health|ready|metrics|assets)(\/|$)/;
/** A file that is not there, or no address that we would ever have made; anything else may be a page. */
const MISSING_FILE =
  /\.(?:js|mjs|css|map|json|svg|png|jpe?g|webp|avif|gif|ico|woff2?|txt|xml|webmanifest)$|\/\.|\\/i;

/** Serves the files of the built SPA, and the SPA itself at every other address, those of the older site included. */
export async function serveWebApp(app: NestFastifyApplication, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Only names with a hash may be kept for good.
      const hashed = path.includes('/assets/');
      void reply.header('Cache-Control', hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      const path = pathOf(request.url);
      if (NOT_A_PAGE.test(path) || MISSING_FILE.test(path)) {
        reply.callNotFound();
        return;
      }
      void reply.sendFile('index.html');
    });
}

/** As a reader would write it: decoded, without doubled slashes or dots that lead elsewhere. */
function pathOf(url: string): string {
  const raw = url.replace(/^https?:\/\/[^/]*/i, '').split('?', 1)[0] ?? '';
  return posix.normalize(decodeURIComponent(raw).replace(/;.*$/, ''));
}

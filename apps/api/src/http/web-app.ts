import { posix, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const YEAR_SECONDS = 31_536_000;
/** Belong to the API: an unknown address below them is a problem, never a page. */
const NOT_A_PAGE = /^\/(api|health|ready|metrics)(\/|$)/i;
/** Nothing that we would ever have made. */
const ODD = /\/\.|\\/;
/** A file, there or not; anything else may be a page. */
const FILE =
  /^\/assets(\/|$)|\.(?:js|mjs|css|map|json|svg|png|jpe?g|webp|avif|gif|ico|woff2?|txt|xml|webmanifest)$/i;

/**
 * Serves the files of the built SPA, and the SPA itself at every other address, those of the older site included. Looks
 * for a file when it is asked for, so that a new build needs no restart.
 */
export async function serveWebApp(app: NestFastifyApplication, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    serve: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Only names with a hash may be kept for good.
      const hashed = relative(root, path).startsWith(`assets${sep}`);
      void reply.header('Cache-Control', hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      const path = pathOf(request.url);
      if (NOT_A_PAGE.test(path) || ODD.test(path)) {
        reply.callNotFound();
        return;
      }
      void reply.sendFile(FILE.test(path) ? path : 'index.html');
    });
}

/** As a reader would write it: decoded, without doubled slashes, dots that lead elsewhere, a slash at the end. */
function pathOf(url: string): string {
  const raw = url.replace(/^https?:\/\/[^/]*/i, '').split('?', 1)[0] ?? '';
  return posix.normalize(decodeURIComponent(raw).replace(/;.*$/, '')).replace(/\/$/, '');
}

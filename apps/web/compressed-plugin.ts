import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** What is not listed, fonts say, is compressed already. */
const TEXT = /\.(html|js|css|svg|txt)$/;
const ENCODERS = { br: promisify<Buffer, Buffer>(brotliCompress), gz: promisify<Buffer, Buffer>(gzip) };

/** Puts a `.br` and a `.gz` beside every text file of the build, as small as they get; the server sends those. */
export const compressed = (): Plugin => {
  let folder = '';
  return {
    name: 'coocook-compressed',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    // Here the files of public/ are there too.
    async closeBundle() {
      const files = (await readdir(folder, { recursive: true })).filter((file) => TEXT.test(file));
      await Promise.all(
        files.map(async (file) => {
          const path = join(folder, file);
          const source = await readFile(path);
          for (const [ending, encode] of Object.entries(ENCODERS)) {
            const smaller = await encode(source);
            if (smaller.length < source.length) await writeFile(`${path}.${ending}`, smaller);
          }
        }),
      );
    },
  };
};

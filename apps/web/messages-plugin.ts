import { resolve } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { runnerImport } from 'vite';
import type { Plugin } from 'vite';
import { partOf, PARTS } from './src/shared/i18n/parts.ts';

const PART = `\\?(${PARTS.join('|')})$`;
const ASKED = new RegExp(`^(.*[\\\\/]i18n[\\\\/]\\w+\\.ts)${PART}`);

/**
 * Gives `./ko?first`, `./ko?rest` and so on: the ICU messages of a catalogue in parts, compiled, so that the browser
 * gets no parser and no more than its page needs. A message that does not parse fails the build.
 */
export const messages = (): Plugin => ({
  name: 'coocook-messages',
  enforce: 'pre',
  resolveId: (id, importer) =>
    new RegExp(PART).test(id) && importer ? resolve(importer, '..', id.replace('?', '.ts?')) : undefined,
  async load(id) {
    const [, file, part] = ASKED.exec(id) ?? [];
    if (file === undefined) return undefined;
    this.addWatchFile(file);
    const { module } = await runnerImport<{ readonly messages: Readonly<Record<string, string>> }>(file, {
      configFile: false,
      logLevel: 'error',
    });
    const compiled = Object.entries(module.messages)
      .filter(([key]) => partOf(key) === part)
      .map(([key, message]) => [key, compileMessageOrThrow(message)] as const);
    return `export const messages = ${JSON.stringify(Object.fromEntries(compiled))};`;
  },
});

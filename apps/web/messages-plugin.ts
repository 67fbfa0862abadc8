import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { transformWithOxc } from 'vite';
import type { Plugin } from 'vite';

/** Compiles the ICU messages of each language, so that the browser gets no parser. A wrong one fails the build. */
export const messages = (): Plugin => ({
  name: 'coocook-messages',
  enforce: 'pre',
  transform: {
    filter: { id: /\/shared\/i18n\/(en|ko)\.ts$/ },
    async handler(source, id) {
      const { code } = await transformWithOxc(source, id);
      const catalogue = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
        readonly messages: Readonly<Record<string, string>>;
      };
      const compiled = Object.entries(catalogue.messages).map(
        ([key, message]) => [key, compileMessageOrThrow(message)] as const,
      );
      return { code: `export const messages = ${JSON.stringify(Object.fromEntries(compiled))};`, map: null };
    },
  },
});

import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { ComponentType } from 'react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { runnerImport } from 'vite';
import type { Plugin } from 'vite';

const ASKED = '?drawings';

const svgOf = (drawing: ComponentType): string =>
  renderToStaticMarkup(createElement(drawing)).replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');

/**
 * `import urls from './chefs?drawings'` gives the address of each component that `chefs.tsx` exports in `drawings`:
 * an SVG file, so that a drawing weighs nothing in the JavaScript that a page waits for.
 */
export const drawings = (): Plugin => {
  let isBuild = false;
  return {
    name: 'coocook-drawings',
    enforce: 'pre',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    resolveId: (id, importer) =>
      id.endsWith(ASKED) && importer
        ? `${resolve(importer, '..', id.slice(0, -ASKED.length))}.tsx${ASKED}`
        : undefined,
    async load(id) {
      if (!id.endsWith(ASKED)) return undefined;
      const file = id.slice(0, -ASKED.length);
      const { module } = await runnerImport<{
        readonly drawings: Readonly<Record<string, ComponentType>>;
      }>(file, { configFile: false, logLevel: 'error' });
      this.addWatchFile(file);
      const urls = Object.entries(module.drawings).map(([name, drawing]) => {
        const source = svgOf(drawing);
        if (!isBuild) return [name, `data:image/svg+xml,${encodeURIComponent(source)}`];
        const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
        const fileName = `assets/${name.toLowerCase().replaceAll(' ', '-')}-${hash}.svg`;
        this.emitFile({ type: 'asset', fileName, source });
        return [name, `/${fileName}`];
      });
      return `export default ${JSON.stringify(Object.fromEntries(urls))};`;
    },
  };
};

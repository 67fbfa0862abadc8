import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './child.mjs';
import { ROOT } from './paths.mjs';
import { step } from './step.mjs';

const CLIENT = join(ROOT, 'libs/api-client');

/** Writes the API's document and the types made from it; with `--check`, only says whether they are stale. */
export async function run({ args }) {
  if (!args.includes('--check'))
    return generateInto(join(CLIENT, 'openapi.json'), join(CLIENT, 'src/schema.d.ts'));
  const folder = mkdtempSync(join(tmpdir(), 'coocook-client-'));
  try {
    const document = join(folder, 'openapi.json');
    const types = join(folder, 'schema.d.ts');
    const code = await generateInto(document, types);
    if (code !== 0) return code;
    const fresh =
      same(document, join(CLIENT, 'openapi.json')) && same(types, join(CLIENT, 'src/schema.d.ts'));
    step(fresh ? 'The API client is fresh' : 'The API client is stale: npm run generate:client');
    return fresh ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function generateInto(document, types) {
  const source = ['--conditions=source', '-r', '@swc-node/register'];
  const code = await runNode([...source, join(ROOT, 'apps/api/src/generate-openapi.ts'), document]);
  if (code !== 0) return code;
  const openapiTypescript = join(ROOT, 'node_modules/openapi-typescript/bin/cli.js');
  return runNode([openapiTypescript, document, '-o', types], { stdio: ['ignore', 'ignore', 'inherit'] });
}

function same(one, other) {
  return readFileSync(one, 'utf8') === readFileSync(other, 'utf8');
}

import { RateLimited, type Allowance } from '@coocook/kernel';
import { isForOperators, problemContent, refusalOf } from '@coocook/server-kit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const ALLOWANCE: Allowance = {
  limit: 'reads',
  quota: 1200,
  windowSeconds: 60,
  remaining: 0,
  resetSeconds: 30,
};
const LIMIT_HEADERS = Object.entries({
  'Retry-After': 'Seconds to wait',
  RateLimit: 'What is left of the limit, and for how many seconds: `"reads";r=0;t=30`',
  'RateLimit-Policy': 'The limit, and the seconds it is for: `"reads";q=1200;w=60`',
}).map(([name, description]) => [name, { description, schema: { type: 'string' } }] as const);

/** The OpenAPI 3.1 document of the whole API. */
export function apiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('CooCook')
    .setDescription(
      'Find a private chef and book them for an evening. Every error is RFC 9457 `application/problem+json`. ' +
        'Where old passwords must be changed, routes for those who are signed in answer 403 `IDENTITY_PASSWORD_EXPIRED`. ' +
        'In demo mode, authorize with `demo_token` (a diner), `demo_chef_token` (chef 1) or `demo_admin_token`.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An access token, or a demo token' })
    .addApiKey(
      { type: 'apiKey', in: 'header', name: 'X-Ingest-Key', description: 'INGEST_KEY' },
      'ingest-key',
    )
    .build();
  const document = withRateLimits(SwaggerModule.createDocument(app, config));
  return withNullTypes(document) as OpenAPIObject;
}

/** Every operation but those for operators is limited, and so may answer 429. */
function withRateLimits(document: OpenAPIObject): OpenAPIObject {
  for (const [path, operations] of Object.entries(document.paths)) {
    if (isForOperators(path)) continue;
    for (const { responses } of Object.values(operations) as Operation[]) {
      responses['429'] = {
        description: 'Too many requests',
        headers: Object.fromEntries(LIMIT_HEADERS),
        content: { 'application/problem+json': problemContent([refusalOf(new RateLimited(ALLOWANCE))]) },
      };
    }
  }
  return document;
}

/** Swagger UI at /api/docs, the document at /api/docs/openapi.json. */
export function serveApiDocument(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => apiDocument(app), {
    useGlobalPrefix: true,
    jsonDocumentUrl: 'docs/openapi.json',
    yamlDocumentUrl: 'docs/openapi.yaml',
    swaggerOptions: { persistAuthorization: true, displayRequestDuration: true },
    customSiteTitle: 'CooCook API',
  });
}

/** The decorators write `nullable: true`, which OpenAPI 3.1 no longer has: there null is one of the types. */
function withNullTypes(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNullTypes);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = node as Record<string, unknown>;
  const copy = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withNullTypes(value)]));
  if (nullable !== true) return copy;
  const values = Array.isArray(copy.enum) && { enum: [...(copy.enum as unknown[]), null] };
  if (typeof copy.type === 'string') return { ...copy, ...values, type: [copy.type, 'null'] };
  return { oneOf: [copy, { type: 'null' }] };
}

import { DomainError } from '@coocook/kernel';
import { HttpException, HttpStatus } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** Stands in for a body that could not be read, until the guards have had their say. */
export class UnreadableBody {
  constructor(readonly error: Error) {}
}

/**
 * The contract checks who is asking before what they sent, but Fastify reads the body first. So a bad body is not
 * refused here: it is carried on as `UnreadableBody`, and `RequestShapeInterceptor` refuses it after the guards.
 */
export function acceptJsonOnly(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text.length === 0) {
      done(null, undefined);
      return;
    }
    void parse(request, text as string, (error, body) => {
      done(null, error ? new UnreadableBody(malformed()) : body);
    });
  });
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes, done) => {
    done(null, bytes.length === 0 ? undefined : new UnreadableBody(notJson()));
  });
}

function malformed(): DomainError {
  return new DomainError('REQUEST_MALFORMED', 'invalid', 'The body is not valid JSON');
}

function notJson(): HttpException {
  return new HttpException('The body must be sent as application/json', HttpStatus.UNSUPPORTED_MEDIA_TYPE);
}

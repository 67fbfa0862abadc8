import { createHash, timingSafeEqual } from 'node:crypto';
import { SignInGuard, tokenInvalid, tokenMissing } from '@coocook/identity';
import { ApiProblems, LimitedByUser } from '@coocook/server-kit';
import {
  applyDecorators,
  Inject,
  Injectable,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ERRORS_OPTIONS, type ErrorsOptions } from '../application/errors-options';
import { ingestKeyInvalid } from '../domain/monitoring.errors';

/** Lets in whoever is signed in, and programs that carry the ingest key. A key that is sent decides alone. */
@Injectable()
export class ReporterGuard extends SignInGuard {
  constructor(@Inject(ERRORS_OPTIONS) private readonly options: ErrorsOptions) {
    super();
  }

  override canActivate(context: ExecutionContext): ReturnType<CanActivate['canActivate']> {
    const { 'x-ingest-key': given } = context.switchToHttp().getRequest<FastifyRequest>().headers;
    if (given === undefined) return super.canActivate(context);
    const { ingestKey } = this.options;
    if (ingestKey === null || !isSame(String(given), ingestKey)) throw ingestKeyInvalid();
    return true;
  }
}

/** For those who are signed in or carry the ingest key, else 401; ERROR_REPORTS_PER_MINUTE for each. */
export function ReportersOnly(): MethodDecorator {
  return applyDecorators(
    UseGuards(ReporterGuard),
    LimitedByUser('error-reports'),
    ApiBearerAuth(),
    ApiSecurity('ingest-key'),
    ApiProblems(tokenMissing(), tokenInvalid(), ingestKeyInvalid()),
  );
}

/** Takes as long whatever was given: digests are of one length. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

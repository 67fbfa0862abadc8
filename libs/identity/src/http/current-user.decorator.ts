import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '../application/principal';

/** The `Principal` of a route that is `@SignedIn()`. */
export const CurrentUser = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Principal =>
    context.switchToHttp().getRequest<{ readonly user: Principal }>().user,
);

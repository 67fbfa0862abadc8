import { SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';

const KEY = 'identity:even-with-expired-password';

/** A route that stays open to somebody who must change their password first. */
export function EvenWithExpiredPassword(): CustomDecorator {
  return SetMetadata(KEY, true);
}

export function isOpenWithExpiredPassword(context: ExecutionContext): boolean {
  return Reflect.getMetadata(KEY, context.getHandler()) === true;
}

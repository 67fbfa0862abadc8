import { applyDecorators, Header } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

/**
 * The answer may be kept but never shown unasked: it carries an ETag, and whoever sends that tag along gets a 304
 * without a body while the answer is still the same. `public`: by caches on the way too; `private`: by the asker alone.
 */
export function Revalidated(whose: 'public' | 'private'): MethodDecorator {
  return applyDecorators(
    Header('Cache-Control', `${whose}, no-cache`),
    ApiResponse({ status: 304, description: 'Still the one whose tag `If-None-Match` names' }),
  );
}

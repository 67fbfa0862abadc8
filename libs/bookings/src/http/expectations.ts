import { isTimeZone } from '@coocook/kernel';
import { IsInstant, IsText } from '@coocook/server-kit';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

/** Field of a body: the wall clock that a time was chosen on. */
export function ExpectedTimeZone(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      description:
        'IANA zone of the wall clock that the time was chosen on; 409 when the chef is in another by then',
      example: 'Asia/Seoul',
    }),
    IsOptional(),
    IsText('Invalid expected_time_zone: an IANA time zone is expected', isTimeZone),
  );
}

/** Field of a body: which version of the booking was looked at. */
export function ExpectedUpdatedAt(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      description: 'The `updated_at` of the booking that was looked at; 409 when it has changed since',
      format: 'date-time',
      example: '2026-11-21T09:00:00.000Z',
    }),
    IsOptional(),
    IsInstant('expected_updated_at'),
  );
}

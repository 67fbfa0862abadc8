import { IsText } from '@coocook/server-kit';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsObject,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isRangeEnd, isRangeStart } from '../domain/working-hours';

export function WholeNumber(
  field: string,
  { min, max }: { readonly min: number; readonly max: number },
  description: string,
  example: number,
): PropertyDecorator {
  const say = { message: `Invalid ${field}: a whole number from ${min} to ${max} is expected` };
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: min, maximum: max, description, example }),
    IsInt(say),
    Min(min, say),
    Max(max, say),
  );
}

export function Ranges(
  field: string,
  type: () => new () => object,
  most: number,
  description: string,
  { nullable = false } = {},
): PropertyDecorator {
  const say = { message: `Invalid ${field}: a list of at most ${most} ranges is expected` };
  return applyDecorators(
    ApiProperty({ type: type() as never, isArray: true, maxItems: most, description, nullable }),
    ...(nullable ? [ValidateIf((_, value: unknown) => value !== null)] : []),
    IsArray(say),
    ArrayMaxSize(most, say),
    IsObject({ ...say, each: true }),
    ValidateNested({ each: true }),
    Type(type),
  );
}

/** What a change of the hours, or of the zone they count in, leaves outside. */
export function OutsideIds(): PropertyDecorator {
  return ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    description:
      'Ids of bookings to come that the change leaves outside the working hours, by start; they stand',
    example: [8],
  });
}

@ApiSchema({ name: 'TimeRange' })
export class TimeRangeBody {
  @ApiProperty({ description: 'HH:mm', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', example: '18:00' })
  @IsText('Invalid start: HH:mm from 00:00 to 23:59 is expected', isRangeStart)
  readonly start!: string;

  @ApiProperty({
    description:
      'HH:mm; before `start` it is on the next day, 24:00 is the end of the day; never equal to `start`',
    pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$',
    example: '02:00',
  })
  @IsText('Invalid end: HH:mm from 00:00 to 24:00 is expected', isRangeEnd)
  readonly end!: string;
}

@ApiSchema({ name: 'WeeklyRange' })
export class WeeklyRangeBody extends TimeRangeBody {
  @WholeNumber('weekday', { min: 1, max: 7 }, 'On which the range starts; 1 is Monday', 5)
  readonly weekday!: number;
}

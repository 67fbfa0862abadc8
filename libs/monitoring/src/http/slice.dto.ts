import { IntegerText } from '@coocook/server-kit';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { Slice, Sliced } from '../application/errors.queries';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;
const MAX_OFFSET = 1_000_000;

/** Lists of errors count rows, not pages (contract, section 5): new ones come all the time. */
export class SliceQuery {
  @ApiPropertyOptional({
    type: 'integer',
    description: 'Most rows',
    default: DEFAULT_LIMIT,
    minimum: 1,
    maximum: MAX_LIMIT,
    example: DEFAULT_LIMIT,
  })
  @IsOptional()
  @IntegerText(1, MAX_LIMIT)
  readonly limit: number = DEFAULT_LIMIT;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Rows to leave out',
    default: 0,
    minimum: 0,
    maximum: MAX_OFFSET,
    example: 0,
  })
  @IsOptional()
  @IntegerText(0, MAX_OFFSET)
  readonly offset: number = 0;

  get slice(): Slice {
    return { limit: this.limit, offset: this.offset };
  }
}

export class SliceResponse {
  @ApiProperty({ type: 'integer', description: 'Rows of the whole list', example: 1 })
  readonly total: number;

  @ApiProperty({ type: 'integer', description: 'Rows in this answer', example: 1 })
  readonly count: number;

  @ApiProperty({ type: 'integer', description: 'Rows left out', example: 0 })
  readonly offset: number;

  @ApiProperty({ type: 'integer', description: 'Most rows', example: DEFAULT_LIMIT })
  readonly limit: number;

  constructor({ total, rows, offset, limit }: Sliced<unknown>) {
    this.total = total;
    this.count = rows.length;
    this.offset = offset;
    this.limit = limit;
  }
}

import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Page, PageRequest } from '@coocook/kernel';

const DEFAULT_PER_PAGE = 12;
const MAX_PER_PAGE = 100;
const MAX_PAGE = 1_000_000;

/** A whole number in a query string. Text that is not plain digits stays text, and so fails the check. */
export function IntegerText(min: number, max: number): PropertyDecorator {
  const message = (field: string): string =>
    `Invalid ${field}: a whole number from ${min} to ${max} is expected`;
  const say = { message: ({ property }: { property: string }) => message(property) };
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value,
    ),
    IsInt(say),
    Min(min, say),
    Max(max, say),
  );
}

/** `page` counts from 1. */
export class PageQuery {
  @ApiPropertyOptional({
    type: 'integer',
    description: 'Page, from 1',
    default: 1,
    minimum: 1,
    maximum: MAX_PAGE,
    example: 1,
  })
  @IsOptional()
  @IntegerText(1, MAX_PAGE)
  readonly page: number = 1;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Rows a page',
    default: DEFAULT_PER_PAGE,
    minimum: 1,
    maximum: MAX_PER_PAGE,
    example: DEFAULT_PER_PAGE,
  })
  @IsOptional()
  @IntegerText(1, MAX_PER_PAGE)
  readonly per_page: number = DEFAULT_PER_PAGE;

  get paging(): PageRequest {
    return { page: this.page, perPage: this.per_page };
  }
}

export class PagedResponse {
  @ApiProperty({ type: 'integer', description: 'Rows on all pages', example: 5 })
  readonly total!: number;

  @ApiProperty({ type: 'integer', description: 'Number of pages; 0 for an empty list', example: 1 })
  readonly pages!: number;

  @ApiProperty({ type: 'integer', description: 'This page, from 1', example: 1 })
  readonly current_page!: number;

  @ApiProperty({ type: 'integer', description: 'Most rows a page', example: DEFAULT_PER_PAGE })
  readonly per_page!: number;
}

export function pagedResponse({ total, page, perPage }: Page<unknown>): PagedResponse {
  return { total, pages: Math.ceil(total / perPage), current_page: page, per_page: perPage };
}

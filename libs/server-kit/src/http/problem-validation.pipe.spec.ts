import { DomainError } from '@coocook/kernel';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { ProblemValidationPipe } from './problem-validation.pipe';

class Part {
  @IsInt({ message: 'Invalid day' })
  readonly day!: number;
}

class Body {
  @IsInt({ message: 'Invalid id' })
  readonly id!: number;

  @IsOptional()
  @IsArray({ message: 'Invalid parts' })
  @ValidateNested({ each: true })
  @Type(() => Part)
  readonly parts?: readonly Part[];
}

describe('A body of the wrong shape', () => {
  const refusal = async (body: unknown): Promise<readonly [message: string, fields: readonly string[]]> => {
    const error: unknown = await new ProblemValidationPipe()
      .transform(body, { type: 'body', metatype: Body })
      .catch((thrown: unknown) => thrown);
    if (!(error instanceof DomainError)) throw new Error('It was not refused');
    const { errors } = error.details as { readonly errors: readonly { readonly field: string }[] };
    return [error.message, errors.map(({ field }) => field)];
  };

  it.each<[unknown, string, readonly string[]]>([
    [{}, 'Missing required fields', ['id']],
    [{ id: null, parts: [{ day: 'x' }] }, 'Missing required fields', ['id', 'parts.0.day']],
    [{ id: 1, parts: [{ day: 'x' }] }, 'Invalid day', ['parts.0.day']],
    [{ id: 1, parts: [{ day: 1 }, {}] }, 'parts.1.day is required', ['parts.1.day']],
    [{ id: 1, parts: [{ day: 1, x: 1 }] }, 'Unknown field parts.0.x', ['parts.0.x']],
    [{ id: 1, parts: {} }, 'Invalid parts', ['parts']],
    [{ id: 'x', parts: [{ day: 'x' }] }, 'Invalid id', ['id', 'parts.0.day']],
  ])('%j is told as %s', async (body, message, fields) => {
    expect(await refusal(body)).toEqual([message, fields]);
  });
});

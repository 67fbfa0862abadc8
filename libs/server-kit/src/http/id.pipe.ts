import { DomainError, isId, MAX_ID } from '@coocook/kernel';
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';

/** An id in a path: digits from 1 to 2147483647, else 400. */
@Injectable()
export class IdPipe implements PipeTransform<string, number> {
  transform(text: string, { data = 'id' }: ArgumentMetadata): number {
    const id = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
    if (!isId(id)) {
      const message = `Invalid ${data}: a whole number from 1 to ${MAX_ID} is expected`;
      throw new DomainError('REQUEST_INVALID', 'invalid', message, { errors: [{ field: data, message }] });
    }
    return id;
  }
}

import { DomainError } from '@coocook/kernel';
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';

/** A UUID in a path, else 400. */
@Injectable()
export class UuidPipe implements PipeTransform<string, string> {
  transform(text: string, { data = 'id' }: ArgumentMetadata): string {
    if (isUUID(text)) return text.toLowerCase();
    const message = `Invalid ${data}: a UUID is expected`;
    throw new DomainError('REQUEST_INVALID', 'invalid', message, { errors: [{ field: data, message }] });
  }
}

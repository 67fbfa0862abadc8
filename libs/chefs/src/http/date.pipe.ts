import { DomainError, isCalendarDate } from '@coocook/kernel';
import { Injectable, type PipeTransform } from '@nestjs/common';

/** A date in a path: one that exists, `YYYY-MM-DD`, else 400. */
@Injectable()
export class DatePipe implements PipeTransform<string, string> {
  transform(text: string): string {
    if (isCalendarDate(text)) return text;
    const message = 'Invalid date: one that exists, such as 2027-03-01, is expected';
    throw new DomainError('REQUEST_INVALID', 'invalid', message, { errors: [{ field: 'date', message }] });
  }
}

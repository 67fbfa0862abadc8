import { isCurrency } from '@coocook/kernel';
import { characters, IsText, Trimmed } from '@coocook/server-kit';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsNumber, ValidateBy, ValidateIf } from 'class-validator';
import { MAX_BIO, MAX_CUISINE, MAX_LOCATION, MAX_NAME, MAX_TAG, MAX_TAGS } from '../domain/chef-profile';

/** An optional field may be left out, but never be null. */
type Presence = 'required' | 'optional';
type Field = (presence: Presence) => PropertyDecorator;

function field(api: ApiPropertyOptions, ...checks: readonly PropertyDecorator[]): Field {
  return (presence) =>
    applyDecorators(
      ApiProperty({ ...api, required: presence === 'required' } as ApiPropertyOptions),
      ...(presence === 'required' ? [] : [ValidateIf((_, value: unknown) => value !== undefined)]),
      ...checks,
    );
}

function text(name: string, max: number, example: string): Field {
  return field(
    { minLength: 1, maxLength: max, example },
    Trimmed(),
    IsText(`Invalid ${name}: 1 to ${max} characters are expected`, characters(1, max)),
  );
}

function tags(name: string, example: readonly string[]): Field {
  const isTag = characters(1, MAX_TAG);
  const validate = (value: unknown): boolean =>
    Array.isArray(value) &&
    value.length <= MAX_TAGS &&
    value.every((tag) => typeof tag === 'string' && isTag(tag));
  const defaultMessage = (): string =>
    `Invalid ${name}: at most ${MAX_TAGS} texts of 1 to ${MAX_TAG} characters are expected`;
  return field(
    {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: MAX_TAG },
      maxItems: MAX_TAGS,
      example,
    },
    ValidateBy({ name: 'isTags', validator: { validate, defaultMessage } }),
  );
}

/** The fields of a chef's profile, as they are sent. */
export const PROFILE_FIELDS = {
  name: text('name', MAX_NAME, 'Park Min-jun'),
  cuisine: text('cuisine', MAX_CUISINE, 'Korean'),
  bio: text('bio', MAX_BIO, 'Court dishes and Sunday food, cooked the slow way.'),
  location: text('location', MAX_LOCATION, 'Jongno-gu, Seoul'),
  timeZone: field(
    { description: 'IANA zone in which the chef keeps the calendar; no offset', example: 'Asia/Seoul' },
    IsText('Invalid time_zone', characters(1, 100)),
  ),
  hourlyRate: field(
    { description: 'Major units of `currency` an hour, above 0', minimum: 0, example: 125 },
    IsNumber({}, { message: 'Invalid hourly_rate' }),
  ),
  currency: field({ description: 'ISO 4217 code', example: 'KRW' }, IsText('Invalid currency', isCurrency)),
  specialties: tags('specialties', ['Bibimbap', 'Galbi-jjim']),
  languages: tags('languages', ['Korean', 'English']),
};

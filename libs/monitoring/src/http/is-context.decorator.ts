import type { JsonObject } from '@coocook/kernel';
import { ValidateBy } from 'class-validator';

export const MAX_CONTEXT_CHARACTERS = 20_000;
/** Objects and lists in each other, the context itself included. */
export const MAX_CONTEXT_DEPTH = 8;

const MESSAGE =
  `Invalid context: an object of at most ${MAX_CONTEXT_CHARACTERS} characters of JSON ` +
  `and ${MAX_CONTEXT_DEPTH} levels is expected`;

/** A JSON object, not too long and not too deep. */
export function IsContext(): PropertyDecorator {
  return ValidateBy({ name: 'isContext', validator: { validate: isContext, defaultMessage: () => MESSAGE } });
}

function isContext(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return depthOf(value) <= MAX_CONTEXT_DEPTH && JSON.stringify(value).length <= MAX_CONTEXT_CHARACTERS;
}

/** The whole body was found to be of bounded depth before. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

import { isInstant } from '@coocook/kernel';
import { ValidateBy } from 'class-validator';

/** A string that `isValid` accepts. */
export function IsText(message: string, isValid: (text: string) => boolean): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && isValid(value);
  return ValidateBy({ name: 'isText', validator: { validate, defaultMessage: () => message } });
}

/** An instant, not a date: what a date means would depend on a zone. `field` is its name, for the message. */
export function IsInstant(field: string): PropertyDecorator {
  return IsText(`Invalid ${field}: an instant such as 2028-03-01T09:30:00Z is expected`, isInstant);
}

/** Leaves something on paper: neither space nor control nor filler; the blank Braille cell is a symbol by its class. */
const VISIBLE = /[^\p{White_Space}\p{Control}\p{Format}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** False for text that nobody could see. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/**
 * From `min` to `max` code points, as PostgreSQL counts them; class-validator's own rules count an emoji otherwise.
 * Where there must be any, one at least must be visible.
 */
export function characters(min: number, max: number): (text: string) => boolean {
  return (text) => {
    const { length } = [...text];
    return length >= min && length <= max && (min === 0 || isVisible(text));
  };
}

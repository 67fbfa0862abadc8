import { ValidateBy } from 'class-validator';

/** A string that `isValid` accepts. */
export function IsText(message: string, isValid: (text: string) => boolean): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && isValid(value);
  return ValidateBy({ name: 'isText', validator: { validate, defaultMessage: () => message } });
}

/** From `min` to `max` code points, as PostgreSQL counts them; class-validator's own rules count an emoji otherwise. */
export function characters(min: number, max: number): (text: string) => boolean {
  return (text) => {
    const { length } = [...text];
    return length >= min && length <= max;
  };
}

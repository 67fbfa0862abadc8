import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField } from 'react-aria-components/NumberField';
import { controlStyle, errorStyle, labelStyle } from './field';
import { buttonStyle } from './button';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly error?: string | undefined;
}

/** A whole number with buttons to raise and lower it. */
export function Stepper({ label, value, min, max, onChange, error }: StepperProps) {
  return (
    <NumberField
      value={value}
      minValue={min}
      maxValue={max}
      onChange={onChange}
      isInvalid={error !== undefined}
      className="space-y-1"
    >
      <Label className={labelStyle}>{label}</Label>
      <Group className="flex gap-2">
        <Button slot="decrement" className={buttonStyle('secondary')}>
          −
        </Button>
        <Input className={`${controlStyle} max-w-24 text-center`} />
        <Button slot="increment" className={buttonStyle('secondary')}>
          +
        </Button>
      </Group>
      <FieldError className={errorStyle}>{error}</FieldError>
    </NumberField>
  );
}

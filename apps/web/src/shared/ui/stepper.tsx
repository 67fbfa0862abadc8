import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField } from 'react-aria-components/NumberField';
import { Text } from 'react-aria-components/Text';
import { AriaLanguage } from '../i18n/aria-language';
import { errorStyle, hintStyle, labelStyle } from './field';
import { Icon } from './icon';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

const STEP =
  'inline-flex size-12 shrink-0 items-center justify-center text-ink transition-colors data-hovered:bg-sunken data-disabled:opacity-35 first:rounded-l-control last:rounded-r-control';

/** A whole number with buttons to raise and lower it. */
export function Stepper({ label, value, min, max, onChange, hint, error }: StepperProps) {
  return (
    <AriaLanguage>
      <NumberField
        value={value}
        minValue={min}
        maxValue={max}
        onChange={onChange}
        isInvalid={error !== undefined}
        className="space-y-1.5"
      >
        <Label className={labelStyle}>{label}</Label>
        <Group className="flex w-full rounded-control border border-line-strong bg-surface transition-colors data-hovered:border-ink data-invalid:border-bad">
          <Button slot="decrement" className={STEP}>
            <Icon name="minus" />
          </Button>
          <Input className="min-h-12 w-full min-w-touch grow bg-transparent text-center font-semibold tabular-nums" />
          <Button slot="increment" className={STEP}>
            <Icon name="plus" />
          </Button>
        </Group>
        {hint && error === undefined ? (
          <Text slot="description" className={`block ${hintStyle}`}>
            {hint}
          </Text>
        ) : null}
        <FieldError className={errorStyle}>
          <Icon name="warning" className="mt-0.5 size-4" />
          {error}
        </FieldError>
      </NumberField>
    </AriaLanguage>
  );
}

import type { ComponentProps } from 'react';
import { labelStyle } from '../../../shared/ui/field';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly text?: string;
}

interface ChoiceCardsProps extends ComponentProps<'input'> {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** One of a few, each with what it means; the rest is for the radio buttons. */
export function ChoiceCards({ label, choices, ...rest }: ChoiceCardsProps) {
  return (
    <fieldset className="space-y-2">
      <legend className={`${labelStyle} mb-1.5`}>{label}</legend>
      {choices.map(({ value, label: title, text }) => (
        <label
          key={value}
          className="flex min-h-touch cursor-pointer gap-3 rounded-control border border-line-strong bg-surface px-4 py-2.5 transition-colors hover:border-ink has-checked:border-brand has-checked:bg-brand-tint has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand-deep"
        >
          <input
            type="radio"
            {...rest}
            value={value}
            className="mt-1 size-4.5 shrink-0 accent-brand outline-none"
          />
          <span>
            <span className="font-semibold">{title}</span>
            {text ? <span className="block text-sm text-ink-soft">{text}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

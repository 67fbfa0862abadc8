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
          className="relative flex min-h-touch gap-3 rounded-control border border-line-strong bg-surface px-4 py-2.5 transition-colors hover:border-ink has-checked:border-brand has-checked:bg-brand-tint has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand-deep"
        >
          {/* As large as its card, for fingers; what one sees is drawn beside it. */}
          <input
            type="radio"
            {...rest}
            value={value}
            className="peer absolute -inset-px cursor-pointer appearance-none opacity-0"
          />
          <span
            aria-hidden="true"
            className="mt-1 size-4.5 shrink-0 rounded-full border-2 border-line-strong peer-checked:border-5 peer-checked:border-brand"
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

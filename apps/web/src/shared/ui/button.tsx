import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type Variant = 'primary' | 'secondary' | 'danger' | 'quiet';

const BASE =
  'inline-flex min-h-touch min-w-touch items-center justify-center gap-2 rounded-control px-4 py-2 text-center font-semibold transition-colors disabled:opacity-60';

const VARIANTS: Readonly<Record<Variant, string>> = {
  primary: 'bg-brand text-white hover:bg-brand-deep',
  secondary: 'border border-line-strong bg-surface text-ink hover:bg-brand-tint',
  danger: 'bg-bad text-white hover:brightness-90',
  quiet: 'text-brand-deep underline underline-offset-4 hover:bg-brand-tint',
};

interface Look {
  readonly variant?: Variant;
}

/** Also for buttons that come from React Aria. */
export const buttonStyle = (variant: Variant = 'primary'): string => `${BASE} ${VARIANTS[variant]}`;

type ButtonProps = ComponentProps<'button'> &
  Look & {
    /** The action is under way: the button is disabled and says so. */
    readonly pending?: boolean;
    readonly pendingLabel?: string;
  };

export function Button({ variant, pending, pendingLabel, className = '', children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={pending || rest.disabled}
      className={`${buttonStyle(variant)} ${className}`}
    >
      {pending ? (pendingLabel ?? children) : children}
    </button>
  );
}

function Anchor({ variant, className = '', ...rest }: ComponentProps<'a'> & Look) {
  return <a {...rest} className={`${buttonStyle(variant)} ${className}`} />;
}

/** A link that looks like a button. */
export const LinkButton = createLink(Anchor);

import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type Variant = 'primary' | 'secondary' | 'danger' | 'quiet';
type Size = 'normal' | 'large';

const BASE =
  'inline-flex min-w-touch items-center justify-center gap-2 rounded-control text-center font-semibold transition active:scale-[0.98] disabled:pointer-events-none disabled:opacity-60 forced-colors:border';

const VARIANTS: Readonly<Record<Variant, string>> = {
  primary: 'bg-brand text-on-brand hover:bg-brand-hover',
  secondary: 'border border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken',
  danger: 'bg-bad text-on-bad hover:bg-bad-hover',
  quiet: 'text-ink hover:bg-sunken',
};

const SIZES: Readonly<Record<Size, string>> = {
  normal: 'min-h-touch px-4 py-2',
  large: 'min-h-13 px-6 py-3 text-lg',
};

interface Look {
  readonly variant?: Variant;
  readonly size?: Size;
}

/** Also for buttons that come from React Aria. */
export const buttonStyle = (variant: Variant = 'primary', size: Size = 'normal'): string =>
  `${BASE} ${VARIANTS[variant]} ${SIZES[size]}`;

type ButtonProps = ComponentProps<'button'> &
  Look & {
    /** The action is under way: the button is disabled and says so. */
    readonly pending?: boolean;
    readonly pendingLabel?: string;
  };

export function Button({
  variant,
  size,
  pending,
  pendingLabel,
  className = '',
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={pending || rest.disabled}
      className={`${buttonStyle(variant, size)} ${className}`}
    >
      {pending ? (
        <>
          <span
            aria-hidden="true"
            className="size-4 animate-spin rounded-full border-2 border-current border-t-transparent"
          />
          {pendingLabel ?? children}
        </>
      ) : (
        children
      )}
    </button>
  );
}

function Anchor({ variant, size, className = '', ...rest }: ComponentProps<'a'> & Look) {
  return <a {...rest} className={`${buttonStyle(variant, size)} ${className}`} />;
}

/** A link that looks like a button. */
export const LinkButton = createLink(Anchor);

import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon';

export const controlStyle =
  'block min-h-12 w-full rounded-control border border-line-strong bg-surface px-4 py-2.5 text-ink transition-colors enabled:hover:border-ink disabled:bg-sunken disabled:text-ink-soft focus-visible:outline-offset-0 aria-invalid:border-bad aria-invalid:bg-bad-tint/40';

export const labelStyle = 'block font-semibold';
export const hintStyle = 'text-sm text-ink-soft';
export const errorStyle = 'flex items-start gap-1.5 text-sm font-medium text-bad';

interface Described {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

interface FieldProps extends Described {
  readonly children: (control: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
  }) => ReactNode;
  readonly className?: string | undefined;
}

/** Label, hint and error round a native control, tied together for screen readers. */
export function Field({ label, hint, error, children, className = '' }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={`space-y-1.5 ${className}`}>
      <label htmlFor={id} className={labelStyle}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={hintStyle}>
          {hint}
        </p>
      ) : null}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <p id={`${id}-error`} className={errorStyle}>
          <Icon name="warning" className="mt-0.5 size-4" />
          {error}
        </p>
      ) : null}
    </div>
  );
}

export function TextField({ label, hint, error, className, ...rest }: ComponentProps<'input'> & Described) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => <input type="text" {...rest} {...control} className={controlStyle} />}
    </Field>
  );
}

export function TextArea({ label, hint, error, className, ...rest }: ComponentProps<'textarea'> & Described) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => <textarea rows={4} {...rest} {...control} className={controlStyle} />}
    </Field>
  );
}

export function Select({ label, hint, error, className, ...rest }: ComponentProps<'select'> & Described) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => (
        <span className="relative block">
          <select {...rest} {...control} className={`${controlStyle} appearance-none truncate pr-11`} />
          <Icon
            name="down"
            className="pointer-events-none absolute top-1/2 right-3.5 size-5 -translate-y-1/2 text-ink-soft"
          />
        </span>
      )}
    </Field>
  );
}

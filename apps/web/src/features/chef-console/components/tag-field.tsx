import { useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Button } from '../../../shared/ui/button';
import { controlStyle, Field } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';

interface TagFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  /** Characters in one. */
  readonly maxLength: number;
  /** How many. */
  readonly max: number;
  /** Offered while one types. */
  readonly suggestions?: readonly string[];
  readonly error?: string | undefined;
  /** Where a form puts the focus when the tags are at fault. */
  readonly focusRef?: Ref<Pick<HTMLElement, 'focus'>>;
}

/** A list of short texts, added one by one. */
export function TagField(props: TagFieldProps) {
  const { label, hint, tags, onChange, maxLength, max, suggestions = [], error, focusRef } = props;
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(focusRef, () => ({ focus: () => input.current?.focus() }));
  const isFull = tags.length >= max;
  const add = () => {
    const tag = typed.trim();
    setTyped('');
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
  };
  // What was typed and not added is meant all the same; added any sooner, it would move the button from under a click.
  useEffect(() => {
    const form = input.current?.form;
    form?.addEventListener('submit', add, { capture: true });
    return () => form?.removeEventListener('submit', add, { capture: true });
  });
  const addByKey = (event: KeyboardEvent) => {
    // While a syllable is being composed, Enter only ends it.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <div className="space-y-2">
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <div className="flex gap-2">
            <input
              ref={input}
              type="text"
              {...control}
              value={typed}
              maxLength={maxLength}
              disabled={isFull}
              list={suggestions.length > 0 ? `${id}-suggestions` : undefined}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={addByKey}
              className={controlStyle}
            />
            <Button
              variant="secondary"
              aria-label={t('console.tags.add.name', { label })}
              disabled={isFull}
              onClick={() => (add(), input.current?.focus())}
            >
              {t('console.tags.add')}
            </Button>
          </div>
        )}
      </Field>
      {suggestions.length > 0 ? (
        <datalist id={`${id}-suggestions`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
      <ul aria-label={label} aria-live="polite" className="flex flex-wrap gap-2 empty:hidden">
        {tags.map((tag) => (
          <li
            key={tag}
            className="inline-flex items-center rounded-full border border-line-strong bg-surface pl-4 font-medium"
          >
            <span className="wrap-anywhere">{tag}</span>
            <button
              type="button"
              aria-label={t('console.tags.remove', { tag })}
              onClick={() => {
                onChange(tags.filter((one) => one !== tag));
                input.current?.focus();
              }}
              className="inline-flex size-11 shrink-0 items-center justify-center rounded-full hover:bg-sunken"
            >
              <Icon name="cross" className="size-4" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useState } from 'react';
import type { Ref } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { SearchField } from 'react-aria-components/SearchField';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { AriaLanguage } from '../i18n/aria-language';
import { controlStyle, errorStyle, hintStyle, labelStyle } from './field';
import { Icon } from './icon';

export interface Choice {
  readonly id: string;
  readonly text: string;
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  /** The id of the one chosen, or empty. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Shown while none is chosen. */
  readonly placeholder: string;
  /** Of the field in which one types to find a choice. */
  readonly searchLabel: string;
  /** Shown below a list that has only some of them. */
  readonly moreLabel: string;
  readonly error?: string | undefined;
  /** Where a form puts the focus when the choice is at fault. */
  readonly focusRef?: Ref<HTMLButtonElement>;
}

/** More than these would take a phone a second to draw, and a reader longer to look through. */
const MAX_SHOWN = 60;

/** Names of zones write a space as `_`. */
const plain = (text: string) => text.toLowerCase().replaceAll('_', ' ');

/** One of hundreds: what is typed leaves those it occurs in. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, hint, choices, value, onChange, placeholder, searchLabel, moreLabel, error, focusRef } =
    props;
  const [typed, setTyped] = useState('');
  const found = choices.filter(({ text }) => plain(text).includes(plain(typed)));
  const chosen = choices.find(({ id }) => id === value);
  const chosenFirst = typed === '' && chosen ? [chosen, ...found.filter((one) => one !== chosen)] : found;
  return (
    <AriaLanguage>
      <Select
        value={value || null}
        onChange={(id) => onChange(id === null ? '' : String(id))}
        onOpenChange={() => setTyped('')}
        validationBehavior="aria"
        isInvalid={error !== undefined}
        className="group space-y-1.5"
      >
        <Label className={labelStyle}>{label}</Label>
        {hint ? (
          <Text slot="description" className={`block ${hintStyle}`}>
            {hint}
          </Text>
        ) : null}
        <Button
          ref={focusRef}
          className={`${controlStyle} flex items-center justify-between gap-3 text-left group-data-invalid:border-bad group-data-invalid:bg-bad-tint/40`}
        >
          <SelectValue className={`truncate ${chosen ? '' : 'text-ink-soft'}`}>
            {chosen?.text ?? placeholder}
          </SelectValue>
          <Icon name="down" className="size-5 text-ink-soft" />
        </Button>
        <FieldError className={errorStyle}>
          <Icon name="warning" className="mt-0.5 size-4" />
          {error}
        </FieldError>
        <Popover className="flex w-(--trigger-width) min-w-64 animate-appear flex-col gap-2 rounded-card border border-line bg-raised p-2 shadow-pop">
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label={searchLabel} autoFocus>
              <Input role="combobox" aria-expanded className={controlStyle} />
            </SearchField>
            <ListBox items={chosenFirst.slice(0, MAX_SHOWN)} className="min-h-0 overflow-y-auto outline-none">
              {({ text }) => (
                <ListBoxItem
                  textValue={text}
                  className="flex min-h-touch items-center rounded-control px-3 py-2 wrap-anywhere outline-none data-focused:bg-sunken data-selected:font-semibold"
                >
                  {text}
                </ListBoxItem>
              )}
            </ListBox>
            {found.length > MAX_SHOWN ? <p className={`px-3 ${hintStyle}`}>{moreLabel}</p> : null}
          </Autocomplete>
        </Popover>
      </Select>
    </AriaLanguage>
  );
}

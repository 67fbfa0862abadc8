import { useId, useState } from 'react';
import type { Ref } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { TextField } from '../../../shared/ui/field';
import { knownNames, nameInApi } from '../known-names';

interface CuisineFieldProps {
  /** The name in the API. */
  readonly value: string;
  readonly onChange: (cuisine: string) => void;
  readonly error: string | undefined;
  readonly focusRef: Ref<HTMLInputElement>;
}

/** A cuisine of any name; those that have one in the reader's language are offered and known by it. */
export function CuisineField({ value, onChange, error, focusRef }: CuisineFieldProps) {
  const i18n = useI18n();
  const id = useId();
  // While one types, it reads as it is typed.
  const [typed, setTyped] = useState<string>();
  return (
    <>
      <TextField
        ref={focusRef}
        label={i18n.t('field.cuisine')}
        list={id}
        autoComplete="off"
        error={error}
        value={typed ?? i18n.name('cuisine', value)}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(nameInApi(i18n, 'cuisine', target.value));
        }}
        onBlur={() => setTyped(undefined)}
      />
      <datalist id={id}>
        {knownNames(i18n, 'cuisine').map((cuisine) => (
          <option key={cuisine} value={cuisine} />
        ))}
      </datalist>
    </>
  );
}

import { useState } from 'react';

/** What a filter form shows: the values of the address and what was typed since; a new address outweighs it. */
export const useFields = <T extends Readonly<Record<string, string>>>(
  wanted: T,
): readonly [fields: T, change: (changed: Partial<T>) => void] => {
  const address = JSON.stringify(wanted);
  const [typed, setTyped] = useState({ address, fields: wanted });
  const fields = typed.address === address ? typed.fields : wanted;
  return [fields, (changed) => setTyped({ address, fields: { ...fields, ...changed } })];
};

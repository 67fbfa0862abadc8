import type { GetICUArgs } from '@schummar/icu-type-parser';
import type { messages } from './en';

export type MessageKey = keyof typeof messages;

/** What the message of a key wants to be told. */
type ValuesOf<K extends MessageKey> = GetICUArgs<
  (typeof messages)[K],
  { ICUArgument: string | number; ICUNumberArgument: number; ICUDateArgument: never }
>;

/** Those of the keys whose messages want to be told something. */
type Asking<K extends MessageKey> = K extends K ? (keyof ValuesOf<K> extends never ? never : K) : never;

/** Keys whose messages stand by themselves. */
export type PlainKey = Exclude<MessageKey, Asking<MessageKey>>;

/** Says a message in the reader's language; a wrong key or a missing value does not compile. */
export type Translate = <K extends MessageKey>(
  key: K,
  ...values: [Asking<K>] extends [never] ? [] : [ValuesOf<Asking<K>>]
) => string;

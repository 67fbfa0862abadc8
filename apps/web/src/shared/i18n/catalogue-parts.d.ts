/** Part of a catalogue, its messages compiled (`messages-plugin.ts`). */
declare module '*?first' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}
declare module '*?rest' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}
declare module '*?admin' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}
declare module '*?console' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}

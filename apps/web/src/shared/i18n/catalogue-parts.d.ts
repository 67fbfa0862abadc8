/** Part of a catalogue, its messages compiled (`messages-plugin.ts`). */
declare module '*?first' {
  export const messages: import('@lingui/core').Messages;
}
declare module '*?rest' {
  export const messages: import('@lingui/core').Messages;
}

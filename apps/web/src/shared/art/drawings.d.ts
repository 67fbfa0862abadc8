/** Addresses of the drawings in a module, by name (`drawings-plugin.ts`). */
declare module '*?drawings' {
  const urls: Readonly<Record<string, string>>;
  export default urls;
}

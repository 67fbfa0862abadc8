/** Resolves once what is rendered now has been painted: for what may come after the page itself. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Hands errors that nobody caught to the reporter, which comes only when there is one. `where` tells the route on screen.
 * Answers what React is to call when a page breaks.
 */
export const watchForErrors = (where: () => string | undefined) => {
  const report = (error: unknown, isCrash?: boolean): void => {
    import('./error-reporter').then(
      (m) => m.reportError(error, where(), isCrash),
      () => undefined,
    );
  };
  // `null` is what another site's script hides.
  window.addEventListener('error', ({ error }) => report(error ?? undefined));
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
  const crash = (error: unknown): void => {
    // As React does when it is not listened to.
    // eslint-disable-next-line no-console
    console.error(error);
    report(error, true);
  };
  return { onCaughtError: crash, onUncaughtError: crash };
};

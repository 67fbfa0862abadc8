/* global document, localStorage */
// Runs before the first paint, so that a chosen theme does not flash; src/shared/lib/theme.ts keeps the choice.
try {
  const theme = localStorage.getItem('coocook.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the system decides.
}

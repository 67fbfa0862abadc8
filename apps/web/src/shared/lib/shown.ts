const LONGEST_WAIT_MS = 2_000;

const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const loaded = (picture: HTMLImageElement) =>
  new Promise<unknown>((resolve) => {
    if (picture.complete) return resolve(undefined);
    picture.addEventListener('load', resolve);
    picture.addEventListener('error', resolve);
  });

/**
 * Resolves once what is rendered now has been painted, pictures and all: for what may come after the page itself. A
 * picture that does not come holds nothing up for long.
 */
export const shown = async (): Promise<void> => {
  await painted();
  const pictures = [...document.images].filter(({ loading }) => loading !== 'lazy');
  await Promise.race([
    Promise.all(pictures.map(loaded)),
    new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS)),
  ]);
  await painted();
};

import { Drawing } from './drawing';
import drawings from './drawings/cuisines?drawings';

/** A dish of the cuisine; a laid place for one that nobody has drawn. */
export function CuisineArt({ cuisine }: { readonly cuisine: string }) {
  const key = cuisine.toLowerCase();
  return <Drawing url={Object.hasOwn(drawings, key) ? drawings[key] : drawings.any} isLate />;
}

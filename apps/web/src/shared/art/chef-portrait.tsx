import { lazy, Suspense } from 'react';
import { Drawing } from './drawing';
import chefs from './drawings/chefs?drawings';

/** Only for chefs whom nobody has drawn. */
const ChefFigure = lazy(() => import('./chef-figure').then((m) => ({ default: m.ChefFigure })));

/** Comes closer to the face, for small round frames. */
const CLOSE = '68 20 184 184';

interface ChefPortraitProps {
  readonly name: string;
  readonly frame?: 'card' | 'round';
}

/** A chef's portrait: the one drawn for this name, or a figure composed from the name, always the same. */
export function ChefPortrait({ name, frame = 'card' }: ChefPortraitProps) {
  const drawn = Object.hasOwn(chefs, name) ? chefs[name] : undefined;
  const viewBox = frame === 'round' ? CLOSE : undefined;
  if (drawn) return <Drawing url={drawn} viewBox={viewBox} />;
  return (
    <Suspense>
      <ChefFigure name={name} viewBox={viewBox} />
    </Suspense>
  );
}

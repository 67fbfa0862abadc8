import { lazy, Suspense } from 'react';
import type { ComponentProps, ComponentType } from 'react';

/** Drawings that no first screen needs come later; their frame is there from the start, so that nothing moves. */
const later = <P extends object>(load: () => Promise<ComponentType<P>>, frame: string) => {
  const Art = lazy(async () => ({ default: await load() }));
  return function LaterArt(props: ComponentProps<typeof Art>) {
    return (
      <div className={frame}>
        <Suspense>
          <Art {...props} />
        </Suspense>
      </div>
    );
  };
};

const spots = () => import('./spot-art');

export const ChooseArt = later(() => spots().then((art) => art.ChooseArt), 'aspect-[4/3]');
export const ScheduleArt = later(() => spots().then((art) => art.ScheduleArt), 'aspect-[4/3]');
export const EnjoyArt = later(() => spots().then((art) => art.EnjoyArt), 'aspect-[4/3]');
export const EmptyPlateArt = later(() => spots().then((art) => art.EmptyPlateArt), 'aspect-[4/3]');
export const NoMatchArt = later(() => spots().then((art) => art.NoMatchArt), 'aspect-[4/3]');
export const LostArt = later(() => spots().then((art) => art.LostArt), 'aspect-[4/3]');

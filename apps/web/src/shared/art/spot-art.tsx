import { Drawing } from './drawing';
import spots from './drawings/spots?drawings';

/** Small drawings beside words; their frame is there from the start, so that nothing moves. */
const spot = (url: string | undefined) =>
  function SpotArt() {
    return (
      <div className="aspect-[4/3]">
        <Drawing url={url} isLate />
      </div>
    );
  };

export const ChooseArt = spot(spots.choose);
export const ScheduleArt = spot(spots.schedule);
export const EnjoyArt = spot(spots.enjoy);
export const EmptyPlateArt = spot(spots.emptyPlate);
export const NoMatchArt = spot(spots.noMatch);
export const LostArt = spot(spots.lost);

import { Drawing } from './drawing';
import drawings from './drawings/hero?drawings';

/** An evening: the window over Seoul, a chef at work, a table laid for two. */
export const HeroArt = () => <Drawing url={drawings.hero} />;

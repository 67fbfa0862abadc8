const COLOURS = [
  'bg-[#7a3b1d]',
  'bg-[#1f5a4c]',
  'bg-[#3d3f80]',
  'bg-[#7d2748]',
  'bg-[#5b5316]',
  'bg-[#22566f]',
];

/** `Park Min-jun` → `PM`. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

interface AvatarProps {
  /** Decides the colour, so that one person keeps theirs. */
  readonly seed: number;
  readonly name: string;
  readonly className?: string;
}

/** A portrait drawn from the name; decoration, since the name always stands beside it. */
export function Avatar({ seed, name, className = 'size-14 text-xl' }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex shrink-0 items-center justify-center rounded-full font-display text-white ${COLOURS[seed % COLOURS.length]} ${className}`}
    >
      {initialsOf(name)}
    </span>
  );
}

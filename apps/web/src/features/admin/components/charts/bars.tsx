/** No bar that stands for something is too low to be seen. */
const LEAST = 3;
const GAP = 0.2;

interface BarsProps {
  readonly values: readonly number[];
  readonly maximum: number;
}

/** A bar for each count, in whatever width and height there is. */
export function Bars({ values, maximum }: BarsProps) {
  return (
    <svg
      viewBox={`0 0 ${values.length} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="size-full fill-brand"
    >
      {values.map((value, at) => {
        const height = value === 0 ? 0 : Math.max(LEAST, (value / maximum) * 100);
        return <rect key={at} x={at + GAP / 2} width={1 - GAP} y={100 - height} height={height} />;
      })}
    </svg>
  );
}

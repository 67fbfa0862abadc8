/** Points on a circle, from the top clockwise. */
export const round = (
  count: number,
  radius: number,
  from = 0,
): readonly (readonly [number, number, number])[] =>
  Array.from({ length: count }, (_, at) => {
    const turn = from + (at / count) * 360;
    const angle = ((turn - 90) * Math.PI) / 180;
    return [
      Math.round(Math.cos(angle) * radius * 10) / 10,
      Math.round(Math.sin(angle) * radius * 10) / 10,
      turn,
    ];
  });

/** A round dish with its well, from above. */
export function Dish({
  x,
  y,
  r,
  rim,
  well,
}: Readonly<Record<'x' | 'y' | 'r', number>> & Readonly<Record<'rim' | 'well', string>>) {
  return (
    <>
      <ellipse cx={x + 3} cy={y + 6} rx={r} ry={r} fill="#000" opacity=".12" />
      <circle cx={x} cy={y} r={r} fill={rim} />
      <circle cx={x} cy={y} r={r * 0.78} fill={well} />
    </>
  );
}

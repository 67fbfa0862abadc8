import { ChefPortrait } from '../art/chef-portrait';

/** A chef's portrait in a round frame; decoration, since the name always stands beside it. */
export function Avatar({
  name,
  className = 'size-14',
}: {
  readonly name: string;
  readonly className?: string;
}) {
  return (
    <span className={`block shrink-0 overflow-hidden rounded-full bg-sunken ${className}`}>
      <ChefPortrait name={name} frame="round" />
    </span>
  );
}

/** A pot with its lid: the mark beside the name. */
export function Logo({ className = 'size-8' }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={`shrink-0 ${className}`}>
      <path
        d="M0 10A10 10 0 0 1 10 0h12a10 10 0 0 1 10 10v12a10 10 0 0 1-10 10H10A10 10 0 0 1 0 22z"
        fill="var(--color-brand)"
      />
      <g
        fill="none"
        stroke="var(--color-on-brand)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M8 16h16v4.5a4.5 4.5 0 0 1-4.5 4.5h-7A4.5 4.5 0 0 1 8 20.5zM5.5 16H8m16 0h2.5M10 12.5q6-5 12 0M16 8V7" />
      </g>
    </svg>
  );
}

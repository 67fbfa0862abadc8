interface DrawingProps {
  readonly url: string | undefined;
  /** The part that is shown, as in SVG; all of it when left out. */
  readonly viewBox?: string | undefined;
  /** Not before it is about to be seen. */
  readonly isLate?: boolean;
}

/** A drawing that is a file of its own. Decoration: what it shows always stands beside it in words. */
export function Drawing({ url, viewBox, isLate = false }: DrawingProps) {
  const part = viewBox ? `#svgView(viewBox(${viewBox.replaceAll(' ', ',')}))` : '';
  return (
    <img
      src={url && `${url}${part}`}
      alt=""
      decoding="async"
      loading={isLate ? 'lazy' : undefined}
      // Often the largest thing in sight, and lighter than the Korean fonts it would wait behind.
      fetchPriority={isLate ? undefined : 'high'}
      className="block size-full object-cover"
    />
  );
}

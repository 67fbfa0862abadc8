import { useI18n } from '../i18n/i18n';

/** Grey blocks where content is about to be; spoken once. */
export function Skeleton({
  blocks = 1,
  className = 'h-40',
}: {
  readonly blocks?: number;
  readonly className?: string;
}) {
  const { t } = useI18n();
  return (
    <>
      {Array.from({ length: blocks }, (_, index) => (
        <div key={index} aria-hidden="true" className={`animate-shimmer rounded-card bg-line ${className}`} />
      ))}
      <p role="status" className="sr-only">
        {t('app.loading')}
      </p>
    </>
  );
}

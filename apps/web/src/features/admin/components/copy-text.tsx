import { useState } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Icon } from '../../../shared/ui/icon';

/** A text to take along. Where no script may write to the clipboard (plain http), people select it themselves. */
export function CopyText({ text }: { readonly text: string }) {
  const { t } = useI18n();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1">
      <code className="font-mono text-xs select-all">{text}</code>
      {'clipboard' in navigator ? (
        <button
          type="button"
          aria-label={t('admin.copy.name', { text })}
          onClick={copy}
          className="inline-flex min-h-touch min-w-touch items-center justify-center gap-1 rounded-control px-2 font-semibold text-brand-deep hover:bg-sunken"
        >
          {copied ? <Icon name="check" className="size-4" /> : null}
          {t('admin.copy')}
        </button>
      ) : null}
      <span role="status" className="text-ink-soft">
        {copied === null ? null : t(copied ? 'admin.copied' : 'admin.copy.failed')}
      </span>
    </span>
  );
}

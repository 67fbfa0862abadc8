import { PASSWORD_REQUIREMENTS } from '../password-requirements';
import { useI18n } from '../../../shared/i18n/i18n';
import { Icon } from '../../../shared/ui/icon';

interface PasswordChecklistProps {
  readonly password: string;
  /** What the API found lacking in the password it was last sent. */
  readonly refused: readonly string[];
}

const LOOKS = {
  met: { mark: 'check', spoken: 'auth.password.met', style: 'text-good' },
  open: { mark: undefined, spoken: 'auth.password.open', style: 'text-ink-soft' },
  refused: { mark: 'cross', spoken: 'auth.password.open', style: 'font-semibold text-bad' },
  unknown: { mark: undefined, spoken: undefined, style: 'text-ink-soft' },
} as const;

/** What a password needs, ticked off while one types. */
export function PasswordChecklist({ password, refused }: PasswordChecklistProps) {
  const { t } = useI18n();
  return (
    <ul aria-label={t('auth.password.needs')} className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-2">
      {PASSWORD_REQUIREMENTS.map(({ name, label, test }) => {
        const found = test ? (test(password) ? 'met' : 'open') : 'unknown';
        const { mark, spoken, style } = LOOKS[refused.includes(name) ? 'refused' : found];
        return (
          <li key={name} className={`flex items-start gap-1.5 ${style}`}>
            <span aria-hidden="true" className="inline-flex h-5 w-4 shrink-0 items-center justify-center">
              {mark ? (
                <Icon name={mark} className="size-4" />
              ) : (
                <span className="size-1.5 rounded-full bg-current" />
              )}
            </span>
            <span>
              {t(label)}
              {spoken ? <span className="sr-only">{t(spoken)}</span> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

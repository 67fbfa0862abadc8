import { PASSWORD_REQUIREMENTS } from '../password-requirements';
import { useI18n } from '../../../shared/i18n/i18n';

interface PasswordChecklistProps {
  readonly password: string;
  /** What the API found lacking in the password it was last sent. */
  readonly refused: readonly string[];
}

const LOOKS = {
  met: { mark: '✓', spoken: 'auth.password.met', style: 'text-good' },
  open: { mark: '○', spoken: 'auth.password.open', style: 'text-ink-soft' },
  refused: { mark: '✕', spoken: 'auth.password.open', style: 'font-semibold text-bad' },
  unknown: { mark: '○', spoken: undefined, style: 'text-ink-soft' },
} as const;

/** What a password needs, ticked off while one types. */
export function PasswordChecklist({ password, refused }: PasswordChecklistProps) {
  const { t } = useI18n();
  return (
    <ul aria-label={t('auth.password.needs')} className="grid gap-x-4 text-sm sm:grid-cols-2">
      {PASSWORD_REQUIREMENTS.map(({ name, label, test }) => {
        const found = test ? (test(password) ? 'met' : 'open') : 'unknown';
        const { mark, spoken, style } = LOOKS[refused.includes(name) ? 'refused' : found];
        return (
          <li key={name} className={style}>
            <span aria-hidden="true">{mark} </span>
            {t(label)}
            {spoken ? <span className="sr-only">{t(spoken)}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}

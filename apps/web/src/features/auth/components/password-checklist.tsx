import { PASSWORD_REQUIREMENTS } from '../password-requirements';

interface PasswordChecklistProps {
  readonly password: string;
  /** What the API found lacking in the password it was last sent. */
  readonly refused: readonly string[];
}

const LOOKS = {
  met: { mark: '✓', spoken: ': met', style: 'text-good' },
  open: { mark: '○', spoken: ': not met', style: 'text-ink-soft' },
  refused: { mark: '✕', spoken: ': not met', style: 'font-semibold text-bad' },
  unknown: { mark: '○', spoken: '', style: 'text-ink-soft' },
} as const;

/** What a password needs, ticked off while one types. */
export function PasswordChecklist({ password, refused }: PasswordChecklistProps) {
  return (
    <ul aria-label="What it needs" className="grid gap-x-4 text-sm sm:grid-cols-2">
      {PASSWORD_REQUIREMENTS.map(({ name, test }) => {
        const found = test ? (test(password) ? 'met' : 'open') : 'unknown';
        const { mark, spoken, style } = LOOKS[refused.includes(name) ? 'refused' : found];
        return (
          <li key={name} className={style}>
            <span aria-hidden="true">{mark} </span>
            {name}
            <span className="sr-only">{spoken}</span>
          </li>
        );
      })}
    </ul>
  );
}

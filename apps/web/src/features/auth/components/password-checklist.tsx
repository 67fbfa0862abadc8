import { PASSWORD_REQUIREMENTS } from '../password-requirements';

interface PasswordChecklistProps {
  readonly password: string;
  /** What the API found lacking in the password it was last sent. */
  readonly refused: readonly string[];
}

/** What a password needs, ticked off while one types. */
export function PasswordChecklist({ password, refused }: PasswordChecklistProps) {
  return (
    <ul aria-label="Your password needs to be or have" className="grid gap-x-4 text-sm sm:grid-cols-2">
      {PASSWORD_REQUIREMENTS.map(({ name, test }) => {
        const isMet = !refused.includes(name) && (test?.(password) ?? null);
        const tone =
          isMet === true ? 'text-good' : refused.includes(name) ? 'font-semibold text-bad' : 'text-ink-soft';
        return (
          <li key={name} className={tone}>
            <span aria-hidden="true">{isMet === true ? '✓' : refused.includes(name) ? '✕' : '○'} </span>
            {name}
            <span className="sr-only">
              {isMet === true ? ': met' : test || refused.includes(name) ? ': not met' : ''}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

import { buttonStyle } from '../ui/button';
import { choose, useI18n } from './i18n';
import { LANGUAGES } from './language';
import type { Language } from './language';

/** Buttons to the languages one does not read now, each by its own name. */
export function LanguageChoice({ className = '' }: { readonly className?: string }) {
  const { language } = useI18n();
  const others = (Object.keys(LANGUAGES) as Language[]).filter((other) => other !== language);
  return others.map((other, index) => (
    // By its place: the button one pressed stays, and keeps the focus, when it comes to offer another language.
    <button
      key={index}
      type="button"
      lang={other}
      onClick={() => void choose(other)}
      className={`${buttonStyle('quiet')} ${className}`}
    >
      {LANGUAGES[other].name}
    </button>
  ));
}

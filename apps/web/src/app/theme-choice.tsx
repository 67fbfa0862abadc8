import { useI18n } from '../shared/i18n/i18n';
import { chooseTheme, THEMES, useTheme } from '../shared/lib/theme';
import { Icon } from '../shared/ui/icon';

const ICONS = { system: 'screen', light: 'sun', dark: 'moon' } as const;

/** Light, dark, or as the system has it. */
export function ThemeChoice() {
  const { t } = useI18n();
  const chosen = useTheme();
  return (
    <fieldset className="inline-flex rounded-full border border-line-strong bg-surface p-0.5">
      <legend className="sr-only">{t('app.theme')}</legend>
      {THEMES.map((theme) => (
        <label
          key={theme}
          title={t(`app.theme.${theme}`)}
          className="relative inline-flex size-11 cursor-pointer items-center justify-center rounded-full text-ink-soft transition-colors hover:text-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand-deep"
        >
          <input
            type="radio"
            name="theme"
            value={theme}
            checked={theme === chosen}
            onChange={() => chooseTheme(theme)}
            className="absolute inset-0 size-full cursor-pointer opacity-0"
          />
          <Icon name={ICONS[theme]} />
          <span className="sr-only">{t(`app.theme.${theme}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

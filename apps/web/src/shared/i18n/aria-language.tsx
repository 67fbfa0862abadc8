import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useI18n } from './i18n';

/** What React Aria itself says and formats follows the language chosen here, not the browser's. */
export function AriaLanguage({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={useI18n().locale}>{children}</I18nProvider>;
}

import type { I18n } from './i18n';

/** A device as the API names it (`Chrome on Windows`), in the reader's language. */
export const deviceWords = ({ t }: I18n, device: string | null): string => {
  if (device === null) return t('device.unknown');
  const [browser = device, system] = device.split(' on ');
  return system === undefined ? browser : t('device', { browser, system });
};

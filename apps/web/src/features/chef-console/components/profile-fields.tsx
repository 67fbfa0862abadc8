import { useMemo } from 'react';
import { useController } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import { useI18n } from '../../../shared/i18n/i18n';
import type { I18n } from '../../../shared/i18n/i18n';
import { zoneCity } from '../../../shared/lib/time';
import { ChoiceField } from '../../../shared/ui/choice-field';
import type { Choice } from '../../../shared/ui/choice-field';
import { TextArea, TextField } from '../../../shared/ui/field';
import { knownNames, nameInApi } from '../known-names';
import { MAX_LENGTH, MAX_TAG_LENGTH, MAX_TAGS } from '../profile-form';
import type { ProfileForm } from '../profile-form';
import { CuisineField } from './cuisine-field';
import { TagField } from './tag-field';

/** Those the browser knows, and `own`, which it may know by another name. */
const zonesWith = ({ name }: I18n, own: string): readonly Choice[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', own])]
    .filter((zone) => zone !== '')
    .sort()
    .map((zone) => {
      const city = zoneCity(zone);
      const known = name('city', city);
      return { id: zone, text: known === city ? zone : `${known} (${zone})` };
    });

const currenciesIn = ({ locale }: I18n): readonly Choice[] => {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    id: code,
    text: `${code} · ${names.of(code) ?? code}`,
  }));
};

interface ProfileFieldsProps {
  readonly form: UseFormReturn<ProfileForm>;
}

/** What a chef says of themselves. */
export function ProfileFields({ form: { control, register, formState } }: ProfileFieldsProps) {
  const i18n = useI18n();
  const { t, say, name } = i18n;
  const { errors, defaultValues } = formState;
  const textField = (field: 'name' | 'bio' | 'location') => ({
    error: say(errors[field]?.message, { max: MAX_LENGTH[field] }),
    ...register(field),
  });
  // In the order on the page: the first one at fault takes the focus.
  const chefName = textField('name');
  const cuisine = useController({ control, name: 'cuisine' }).field;
  const bio = textField('bio');
  const location = textField('location');
  const zone = useController({ control, name: 'time_zone' }).field;
  const rate = register('hourly_rate');
  const currency = useController({ control, name: 'currency' }).field;
  const specialties = useController({ control, name: 'specialties' }).field;
  const languages = useController({ control, name: 'languages' }).field;
  const ownZone = defaultValues?.time_zone ?? '';
  // Hundreds of them, and not to be made anew with every letter.
  const zones = useMemo(() => zonesWith(i18n, ownZone), [i18n, ownZone]);
  const currencies = useMemo(() => currenciesIn(i18n), [i18n]);
  const words = {
    placeholder: t('console.profile.choose'),
    searchLabel: t('console.profile.find'),
    moreLabel: t('console.profile.find.more'),
  };
  const tags = { max: MAX_TAGS, maxLength: MAX_TAG_LENGTH };
  return (
    <>
      <TextField label={t('console.profile.name')} hint={t('console.profile.name.hint')} {...chefName} />
      <CuisineField
        value={cuisine.value}
        onChange={cuisine.onChange}
        error={say(errors.cuisine?.message, { max: MAX_LENGTH.cuisine })}
        focusRef={cuisine.ref}
      />
      <TextArea label={t('console.profile.bio')} hint={t('console.profile.bio.hint')} rows={6} {...bio} />
      <TextField label={t('field.location')} hint={t('console.profile.location.hint')} {...location} />
      <ChoiceField
        label={t('console.profile.zone')}
        hint={t('console.profile.zone.hint')}
        choices={zones}
        {...words}
        value={zone.value}
        onChange={zone.onChange}
        error={say(errors.time_zone?.message)}
        focusRef={zone.ref}
      />
      <div className="grid grid-cols-1 items-start gap-5 sm:grid-cols-2">
        <TextField
          label={t('console.profile.rate')}
          inputMode="decimal"
          autoComplete="off"
          error={say(errors.hourly_rate?.message)}
          {...rate}
        />
        <ChoiceField
          label={t('field.currency')}
          choices={currencies}
          {...words}
          value={currency.value}
          onChange={currency.onChange}
          error={say(errors.currency?.message)}
          focusRef={currency.ref}
        />
      </div>
      <TagField
        label={t('chef.specialties')}
        hint={t('console.profile.specialties.hint', { max: MAX_TAGS })}
        tags={specialties.value}
        onChange={specialties.onChange}
        {...tags}
        error={say(errors.specialties?.message)}
        focusRef={specialties.ref}
      />
      <TagField
        label={t('chef.languages')}
        hint={t('console.profile.languages.hint')}
        tags={languages.value.map((language) => name('language', language))}
        onChange={(tags) => languages.onChange(tags.map((words) => nameInApi(i18n, 'language', words)))}
        {...tags}
        suggestions={knownNames(i18n, 'language')}
        error={say(errors.languages?.message)}
        focusRef={languages.ref}
      />
    </>
  );
}

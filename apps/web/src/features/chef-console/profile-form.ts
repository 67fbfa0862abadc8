import type { Chef } from '@coocook/api-client';
import type { UseFormSetError } from 'react-hook-form';
import type { MessageKey } from '../../shared/i18n/messages';
import { fieldProblemKey } from '../../shared/i18n/problem-words';
import type { ApiProblem } from '../../shared/lib/problem';
import { z } from '../../shared/lib/zod';

/** Characters. */
export const MAX_LENGTH = { name: 100, cuisine: 100, bio: 2000, location: 100 } as const;
/** Of specialties and of languages: how many, and characters each. */
export const MAX_TAGS = 20;
export const MAX_TAG_LENGTH = 50;
/** Major units an hour. */
const MAX_RATE = 1_000_000_000;
/** `125`, `12.5`, `125,000`. */
const AMOUNT = /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

const amountIn = (text: string): number => (AMOUNT.test(text) ? Number(text.replaceAll(',', '')) : NaN);

const text = (max: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'console.profile.missing' satisfies MessageKey),
      z.maxLength(max, 'console.profile.tooLong' satisfies MessageKey),
    );

const choice = z.string().check(z.minLength(1, 'console.profile.choose' satisfies MessageKey));

/** Field names are those of the API, so that its field errors find their place. */
export const profileForm = z.object({
  name: text(MAX_LENGTH.name),
  cuisine: text(MAX_LENGTH.cuisine),
  bio: text(MAX_LENGTH.bio),
  location: text(MAX_LENGTH.location),
  time_zone: choice,
  hourly_rate: z.string().check(
    z.trim(),
    z.refine(
      (rate) => amountIn(rate) > 0 && amountIn(rate) <= MAX_RATE,
      'console.profile.rate.refused' satisfies MessageKey,
    ),
  ),
  currency: choice,
  specialties: z.array(z.string()),
  languages: z.array(z.string()),
});

/** As it is typed: the rate is text. Cuisine and languages have the names that the API knows them by. */
export type ProfileForm = z.infer<typeof profileForm>;

export const EMPTY_PROFILE: ProfileForm = {
  name: '',
  cuisine: '',
  bio: '',
  location: '',
  time_zone: '',
  hourly_rate: '',
  currency: '',
  specialties: [],
  languages: [],
};

export const formOf = (chef: Chef): ProfileForm => ({
  name: chef.name,
  cuisine: chef.cuisine,
  bio: chef.bio,
  location: chef.location,
  time_zone: chef.time_zone,
  hourly_rate: String(chef.hourly_rate),
  currency: chef.currency,
  specialties: chef.specialties,
  languages: chef.languages,
});

/** As the API takes it. */
export const profileOf = (form: ProfileForm) => ({
  ...form,
  hourly_rate: amountIn(form.hourly_rate.trim()),
});

type Profile = ReturnType<typeof profileOf>;

/** What differs from before. A currency is never sent without the rate: 125 is another price in another one. */
export const changesOf = (before: Profile, after: Profile): Partial<Profile> => {
  const differs = (field: keyof Profile) => JSON.stringify(before[field]) !== JSON.stringify(after[field]);
  const fields = (Object.keys(after) as (keyof Profile)[]).filter(
    (field) => differs(field) || (field === 'hourly_rate' && differs('currency')),
  );
  return Object.fromEntries(fields.map((field) => [field, after[field]]));
};

/** How a chef would look with what is typed; what cannot be shown yet stays as it was. */
export const previewOf = (chef: Chef, form: ProfileForm): Chef => {
  const typed = profileOf(form);
  return {
    ...chef,
    ...typed,
    hourly_rate: typed.hourly_rate || chef.hourly_rate,
    currency: typed.currency || chef.currency,
    time_zone: typed.time_zone || chef.time_zone,
  };
};

const isField = (field: string): field is keyof ProfileForm => Object.hasOwn(EMPTY_PROFILE, field);

/** Refusals of a value whose shape was right. */
const REFUSED: Readonly<Record<string, MessageKey>> = {
  hourly_rate: 'console.profile.rate.refused',
  time_zone: 'console.profile.zone.refused',
};

/** Says at each field what the API has against it. */
export const showRefusedFields = (problem: ApiProblem, setError: UseFormSetError<ProfileForm>): void => {
  for (const { field } of problem.fields) {
    if (isField(field))
      setError(field, { message: REFUSED[field] ?? fieldProblemKey(problem) }, { shouldFocus: true });
  }
};

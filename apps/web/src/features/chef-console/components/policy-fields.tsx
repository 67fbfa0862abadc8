import { useFieldArray, useWatch } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import { useRef } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { Button, buttonStyle } from '../../../shared/ui/button';
import { TextField } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';
import { PolicyDates } from '../../../shared/ui/policy-dates';
import { exampleEvening } from '../example-evening';
import { MAX_HOURS_BEFORE, MAX_TIERS, POLICIES, tiersOf } from '../rules-form';
import type { RulesForm } from '../rules-form';
import { ChoiceCards } from './choice-cards';

interface PolicyFieldsProps {
  readonly form: UseFormReturn<RulesForm>;
  readonly timeZone: string;
  /** Milliseconds since 1970, from which the example counts. */
  readonly now: number;
}

/** What diners get back who cancel: a preset or steps of one's own, with an example in real dates. */
export function PolicyFields({ form, timeZone, now }: PolicyFieldsProps) {
  const { t, day, zone } = useI18n();
  const [policy, tiers] = useWatch({ control: form.control, name: ['policy', 'tiers'] });
  const shown = tiersOf({ policy, tiers });
  const evening = shown && exampleEvening(shown, timeZone, now);
  return (
    <div className="space-y-5">
      <ChoiceCards
        label={t('console.rules.policy.label')}
        choices={POLICIES.map((value) => ({
          value,
          label: t(`console.rules.policy.${value}`),
          text: t(`console.rules.policy.${value}.text`),
        }))}
        {...form.register('policy')}
      />
      {policy === 'own' ? <OwnTiers form={form} /> : null}
      {evening ? (
        <div className="space-y-2 rounded-control bg-sunken p-4">
          <p className="font-semibold">
            {t('console.rules.example', { day: day(evening.date), time: evening.time, zone: zone(timeZone) })}
          </p>
          <PolicyDates policy={{ tiers: shown }} start={evening.start} timeZone={timeZone} now={now} />
        </div>
      ) : null}
      <p className="text-sm text-ink-soft">{t('console.rules.policy.always')}</p>
    </div>
  );
}

function OwnTiers({ form }: Pick<PolicyFieldsProps, 'form'>) {
  const { t, say } = useI18n();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'tiers' });
  const add = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const errors = form.formState.errors.tiers;
  const range = { min: 0, max: MAX_HOURS_BEFORE };
  return (
    <div ref={box} tabIndex={-1} className="space-y-4">
      {fields.map(({ id }, index) => (
        <div key={id} role="group" aria-labelledby={id} className="space-y-1">
          <div className="flex min-h-touch items-center justify-between gap-3">
            <p id={id} className="font-semibold text-ink-soft">
              {t('console.rules.tier', { number: index + 1 })}
            </p>
            {fields.length > 1 ? (
              <button
                type="button"
                aria-label={t('console.rules.tier.remove', { number: index + 1 })}
                onClick={() => {
                  // The button that was pressed goes away.
                  (add.current ?? box.current)?.focus();
                  remove(index);
                }}
                className={`${buttonStyle('quiet')} px-0!`}
              >
                <Icon name="cross" className="size-4" />
              </button>
            ) : null}
          </div>
          <div className="grid items-start gap-3 sm:grid-cols-2">
            <TextField
              label={t('console.rules.tier.hours_before')}
              inputMode="numeric"
              error={say(errors?.[index]?.hours_before?.message, range)}
              {...form.register(`tiers.${index}.hours_before`, {
                deps: [`tiers.${index + 1}.hours_before`],
              })}
            />
            <TextField
              label={t('console.rules.tier.percent')}
              inputMode="decimal"
              error={say(errors?.[index]?.percent?.message)}
              {...form.register(`tiers.${index}.percent`, {
                deps: [`tiers.${index + 1}.percent`],
              })}
            />
          </div>
        </div>
      ))}
      {fields.length < MAX_TIERS ? (
        <Button ref={add} variant="secondary" onClick={() => append({ hours_before: '', percent: '' })}>
          <Icon name="plus" className="size-4" />
          {t('console.rules.tier.add')}
        </Button>
      ) : null}
      <p className="text-sm text-ink-soft">{t('console.rules.tier.after')}</p>
    </div>
  );
}

import type { ComponentProps } from 'react';
import { useI18n } from '../../../shared/i18n/i18n';
import { focusHeading } from '../../../shared/lib/focus-heading';
import { TextField } from '../../../shared/ui/field';
import { TextLink } from '../../../shared/ui/text-link';
import type { ExploreSearch } from '../explore-search';

type Field = 'free_date' | 'free_time' | 'free_hours';
type Bound = Pick<ComponentProps<typeof TextField>, 'name' | 'value' | 'onChange' | 'error'>;

interface FreeFilterProps {
  readonly search: ExploreSearch;
  readonly bind: (name: Field) => Bound;
}

/** Date, time and hours for which a chef has to be free. */
export function FreeFilter({ search, bind }: FreeFilterProps) {
  const { t } = useI18n();
  const { free_date: _date, free_time: _time, free_hours: _hours, page: _page, ...others } = search;
  return (
    <div className="grid items-end gap-4 sm:grid-cols-3">
      {/* The button that brought it is gone. */}
      <TextField
        label={t('free.date')}
        type="date"
        autoFocus={search.free_date === undefined}
        {...bind('free_date')}
      />
      <TextField label={t('free.time')} type="time" step={900} {...bind('free_time')} />
      <TextField
        label={t('free.hours')}
        type="number"
        min={1}
        max={12}
        inputMode="numeric"
        {...bind('free_hours')}
      />
      <div className="flex flex-wrap items-center gap-x-6 text-ink-soft sm:col-span-3">
        <p>{t('free.note')}</p>
        {search.free_date ? (
          <TextLink to="/explore" search={others} onClick={focusHeading}>
            {t('free.any')}
          </TextLink>
        ) : null}
      </div>
    </div>
  );
}

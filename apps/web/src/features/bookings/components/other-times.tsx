import { useI18n } from '../../../shared/i18n/i18n';
import type { ApiProblem } from '../../../shared/lib/problem';
import { alternativesOf } from '../../../shared/lib/problem-details';
import type { Time } from '../../../shared/lib/problem-details';
import { Button } from '../../../shared/ui/button';
import { nearestTimes } from '../free-times';
import { useAvailability } from '../queries';
import type { Whose } from '../queries';

const OFFERED_TIMES = 3;

interface OtherTimesProps {
  readonly problem: ApiProblem;
  readonly whose: Whose;
  /** What was refused. */
  readonly wanted: Time & { readonly duration_hours: number };
  readonly onChoose: (time: Time) => void;
}

/** The free times nearest to one that was refused: those the API names, else those its calendar shows. */
export function OtherTimes({ problem, whose, wanted, onChoose }: OtherTimesProps) {
  const { t, day } = useI18n();
  const named = alternativesOf(problem);
  const hasNames = named.length > 0;
  const { data, isFetching } = useAvailability(
    { whose, date: wanted.booking_date, hours: wanted.duration_hours },
    !hasNames,
  );
  if (!hasNames && isFetching) return <p role="status">{t('book.others.looking')}</p>;
  const times = hasNames ? named : nearestTimes(data?.days ?? [], wanted, OFFERED_TIMES);
  if (times.length === 0) return null;
  return (
    <>
      <p>{t('book.others')}</p>
      <ul className="flex flex-wrap gap-2">
        {times.map((time) => (
          <li key={`${time.booking_date} ${time.start_time}`}>
            <Button variant="secondary" onClick={() => onChoose(time)}>
              {t('book.others.time', { day: day(time.booking_date), time: time.start_time })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

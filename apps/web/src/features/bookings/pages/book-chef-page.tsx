import type { Booking, Chef } from '@coocook/api-client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useController, useForm, useWatch } from 'react-hook-form';
import { hoursRange } from '../../../shared/i18n/hours-range';
import { useI18n } from '../../../shared/i18n/i18n';
import { fieldProblemKey } from '../../../shared/i18n/problem-words';
import { totalPrice } from '../../../shared/lib/money';
import { asProblem, PRICE_CHANGED, TIME_ZONE_CHANGED } from '../../../shared/lib/problem';
import type { ApiProblem } from '../../../shared/lib/problem';
import type { Time } from '../../../shared/lib/problem-details';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { Button } from '../../../shared/ui/button';
import { TextArea } from '../../../shared/ui/field';
import { Page } from '../../../shared/ui/page';
import { ZoneNote } from '../../../shared/ui/zone-note';
import {
  bookingForm,
  dropBookingDraft,
  EMPTY_FORM,
  MAX_REQUESTS_LENGTH,
  readBookingDraft,
  saveBookingDraft,
} from '../booking-draft';
import type { BookingForm } from '../booking-draft';
import { BookingProblem, SignInToBook } from '../components/booking-problem';
import { BookingSummary } from '../components/booking-summary';
import { ChooseTime } from '../components/choose-time';
import { OtherTimes } from '../components/other-times';
import { useRequestBooking } from '../queries';

interface BookChefPageProps {
  readonly chef: Chef;
  readonly isSignedOut: boolean;
  /** Loads the chef again, whose rate or zone is another now. */
  readonly onChefChanged: () => void;
  readonly onBooked: (booking: Booking) => void;
  readonly trialOffer: ReactNode;
}

const isFormField = (field: string): field is keyof BookingForm => Object.hasOwn(EMPTY_FORM, field);

export function BookChefPage({ chef, isSignedOut, onChefChanged, onBooked, trialOffer }: BookChefPageProps) {
  const [initial] = useState(() => readBookingDraft(chef));
  const form = useForm<BookingForm>({ resolver: zodResolver(bookingForm(chef)), defaultValues: initial });
  const request = useRequestBooking();
  const oneAtATime = useOneAtATime();
  const i18n = useI18n();
  const { t, say, name, money } = i18n;
  const { errors } = form.formState;
  const date = useController({ control: form.control, name: 'booking_date' }).field;
  const time = useController({ control: form.control, name: 'start_time' }).field;
  const duration = useController({ control: form.control, name: 'duration_hours' }).field;
  const values = { ...initial, ...useWatch({ control: form.control }) };
  const submit = useRef<HTMLButtonElement>(null);
  const { subscribe } = form;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values: typed }) => saveBookingDraft(chef.id, typed),
      }),
    [chef.id, subscribe],
  );
  // An emptied field is NaN until the next number.
  const hours = duration.value || 0;
  const price = totalPrice(chef.hourly_rate, hours, chef.currency);

  const book = form.handleSubmit(({ special_requests, time_zone, ...slot }) =>
    oneAtATime((done) => {
      const body = { ...slot, chef_id: chef.id, special_requests: special_requests.trim() || undefined };
      request.mutate(
        { body: { ...body, expected_total_price: price, expected_time_zone: time_zone || chef.time_zone } },
        // After a success this form has done its work: it never says that it is done.
        { onSuccess: booked, onError: (error) => (done(), showProblem(asProblem(error))) },
      );
    }),
  );

  const choose = (part: Partial<BookingForm>) => {
    if (part.booking_date !== undefined) date.onChange(part.booking_date);
    if (part.time_zone !== undefined) form.setValue('time_zone', part.time_zone);
    if (part.start_time !== undefined) time.onChange(part.start_time);
    if (part.duration_hours !== undefined) duration.onChange(part.duration_hours);
  };

  const chooseOther = (other: Time) => {
    choose(other);
    // Before the button one pressed is gone: to send it is the next step.
    submit.current?.focus();
    request.reset();
  };

  const booked = (booking: Booking) => {
    dropBookingDraft(chef.id);
    onBooked(booking);
  };

  const showProblem = (problem: ApiProblem) => {
    if (problem.code === PRICE_CHANGED || problem.code === TIME_ZONE_CHANGED) onChefChanged();
    // It was chosen on a clock that is not the chef's any more.
    if (problem.code === TIME_ZONE_CHANGED) form.setValue('start_time', '');
    for (const { field } of problem.fields) {
      if (isFormField(field))
        form.setError(field, { message: fieldProblemKey(problem) }, { shouldFocus: true });
    }
  };

  const sent = request.variables?.body;
  const isOnlyAboutFields = request.error !== null && Object.keys(errors).length > 0;
  return (
    <Page
      title={t('book.title.chef', { name: chef.name })}
      description={t('book.description', { name: chef.name })}
      intro={t('book.intro', {
        cuisine: name('cuisine', chef.cuisine),
        location: chef.location,
        price: money(chef.hourly_rate, chef.currency),
      })}
    >
      <form
        noValidate
        onSubmit={book}
        className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[1fr_23rem] lg:gap-14"
      >
        <div className="min-w-0 space-y-6">
          {isSignedOut && !request.error ? <SignInToBook chefId={chef.id} tone="calm" /> : null}
          <ZoneNote timeZone={chef.time_zone} />
          <ChooseTime
            whose={{ chefId: chef.id }}
            timeZone={chef.time_zone}
            value={values}
            onChange={choose}
            range={chef}
            errors={{
              booking_date: say(errors.booking_date?.message),
              start_time: say(errors.start_time?.message),
              duration_hours: say(errors.duration_hours?.message, { hours: hoursRange(i18n, chef) }),
            }}
            focusRefs={{ booking_date: date.ref, start_time: time.ref }}
            isWide
          />
          <TextArea
            label={t('book.requests')}
            hint={t('book.requests.hint', {
              length: values.special_requests.length,
              max: MAX_REQUESTS_LENGTH,
            })}
            error={say(errors.special_requests?.message, { max: MAX_REQUESTS_LENGTH })}
            {...form.register('special_requests')}
          />
        </div>
        <BookingSummary chef={chef} form={values} total={price}>
          {request.error && !isOnlyAboutFields ? (
            <BookingProblem error={request.error} chef={chef} trialOffer={trialOffer}>
              {sent ? (
                <OtherTimes
                  problem={asProblem(request.error)}
                  whose={{ chefId: chef.id }}
                  wanted={sent}
                  onChoose={chooseOther}
                />
              ) : null}
            </BookingProblem>
          ) : null}
          <Button
            ref={submit}
            type="submit"
            size="large"
            className="w-full"
            pending={request.isPending || request.isSuccess}
            pendingLabel={t('book.submitting')}
          >
            {t(chef.instant_book ? 'book.submit.atOnce' : 'book.submit')}
          </Button>
        </BookingSummary>
      </form>
    </Page>
  );
}

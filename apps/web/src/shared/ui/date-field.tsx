import { parseDate, today } from '@internationalized/date';
import { useImperativeHandle, useRef } from 'react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import { DateInput, DatePicker, DateSegment } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { FieldError } from 'react-aria-components/FieldError';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { AriaLanguage } from '../i18n/aria-language';
import { useI18n } from '../i18n/i18n';
import { buttonStyle } from './button';
import { errorStyle, hintStyle, labelStyle } from './field';
import { Icon } from './icon';

interface DateFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Days before today in this zone are out of reach; left out, none is. */
  readonly timeZone?: string;
  /** Days that its calendar shows as not to be had; typed, they are accepted. */
  readonly isOut?: (date: string) => boolean;
  /** A day in the calendar one has come to, before choosing any. */
  readonly onLook?: (date: string) => void;
  readonly error?: string | undefined;
  /** Where a form puts the focus when the date is at fault. */
  readonly focusRef?: Ref<Pick<HTMLElement, 'focus'>>;
}

const SEGMENT =
  'rounded px-0.5 py-1 tabular-nums not-focus:data-placeholder:text-ink-soft focus:bg-brand focus:text-on-brand outline-none';

const CELL =
  'flex size-11 items-center justify-center rounded-control transition-colors data-hovered:bg-sunken data-selected:bg-brand data-selected:text-on-brand data-disabled:text-ink-soft/50 data-disabled:line-through data-unavailable:text-ink-soft/50 data-unavailable:line-through data-outside-month:hidden data-focus-visible:outline-3 data-focus-visible:outline-brand-deep';

/** A calendar date, typed or picked. */
export function DateField(props: DateFieldProps) {
  const { label, hint, value, onChange, timeZone, isOut, onLook, error, focusRef } = props;
  const { t } = useI18n();
  const box = useRef<HTMLDivElement>(null);
  useImperativeHandle(focusRef, () => ({
    focus: () => box.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus(),
  }));
  return (
    <AriaLanguage>
      <DatePicker
        ref={box}
        value={value ? parseDate(value) : null}
        onChange={(date) => onChange(date?.toString() ?? '')}
        minValue={timeZone === undefined ? null : today(timeZone)}
        validationBehavior="aria"
        isInvalid={error !== undefined}
        className="space-y-1.5"
      >
        <Label className={labelStyle}>{label}</Label>
        {hint ? (
          <Text slot="description" className={`block ${hintStyle}`}>
            {hint}
          </Text>
        ) : null}
        <Group className="flex min-h-12 items-center rounded-control border border-line-strong bg-surface pl-4 transition-colors data-hovered:border-ink data-invalid:border-bad">
          <DateInput className="flex grow items-center">
            {(segment) => <DateSegment segment={segment} className={SEGMENT} />}
          </DateInput>
          <Button aria-label={t('date.calendar')} className={`${buttonStyle('quiet')} mr-0.5`}>
            <Icon name="calendar" />
          </Button>
        </Group>
        <FieldError className={errorStyle}>
          <Icon name="warning" className="mt-0.5 size-4" />
          {error}
        </FieldError>
        {/* Seven days of 44 px fit 320 px, and nothing else does. */}
        <Popover
          containerPadding={0}
          className="animate-appear rounded-card border border-line bg-raised py-3 shadow-pop sm:px-3"
        >
          <Dialog className="outline-none">
            <Calendar
              isDateUnavailable={(date) => isOut?.(date.toString()) ?? false}
              onFocusChange={(date) => onLook?.(date.toString())}
            >
              <div className="mb-2 flex items-center justify-between">
                <Button slot="previous" className={buttonStyle('quiet')}>
                  <Icon name="left" />
                </Button>
                <Heading className="font-semibold" />
                <Button slot="next" className={buttonStyle('quiet')}>
                  <Icon name="right" />
                </Button>
              </div>
              <CalendarGrid>
                <CalendarGridHeader>
                  {(day) => (
                    <CalendarHeaderCell className="text-sm font-medium text-ink-soft">
                      {day}
                    </CalendarHeaderCell>
                  )}
                </CalendarGridHeader>
                <CalendarGridBody>{(date) => <CalendarCell date={date} className={CELL} />}</CalendarGridBody>
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </AriaLanguage>
  );
}

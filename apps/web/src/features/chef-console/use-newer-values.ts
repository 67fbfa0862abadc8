import { useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** A form in which nothing is typed follows what is changed elsewhere meanwhile; what is typed is never overwritten. */
export const useNewerValues = <T extends FieldValues>(form: UseFormReturn<T>, values: T): void => {
  const { reset, formState } = form;
  const { isDirty } = formState;
  const newest = JSON.stringify(values);
  const seen = useRef(newest);
  useEffect(() => {
    if (seen.current === newest) return;
    seen.current = newest;
    if (!isDirty) reset(JSON.parse(newest) as T);
  }, [isDirty, newest, reset]);
};

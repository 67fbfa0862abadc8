export const DAY_MINUTES = 1440;

/** `18:30` → `1110`: minutes since midnight; `24:00` is the end of the day. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

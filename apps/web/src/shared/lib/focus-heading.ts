import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';

/** Where the page is scrolled to is the router's business: going back leads to where one was. */
const IN_PLACE: FocusOptions = { preventScroll: true };

/** Moves the focus to the page's heading, or to the page when it has none. */
export const focusHeading = (): void => {
  const main = document.querySelector('main');
  (main?.querySelector('h1') ?? main)?.focus(IN_PLACE);
};

/** Whether a heading went away with the focus on it, and none has come to take it over. */
let isFocusOwed = false;

/** For the heading of a page: takes over the focus of the one before it, a skeleton's say. */
export const useInheritedFocus = (heading: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const own = heading.current;
    if (isFocusOwed) own?.focus(IN_PLACE);
    isFocusOwed = false;
    return () => {
      isFocusOwed = own !== null && own === document.activeElement;
    };
  }, [heading]);
};

/** When the element goes away with the focus in it, the heading takes the focus: nobody starts again at the top. */
export const useFocusOutlives = (element: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const box = element.current;
    return () => {
      if (box?.contains(document.activeElement)) focusHeading();
    };
  }, [element]);
};

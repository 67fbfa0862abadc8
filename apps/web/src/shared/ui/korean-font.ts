/**
 * Noto Sans KR in 120 subsets; a page fetches those whose syllables it shows. Imported late, for its style sheet
 * alone weighs more than the app's own: until it is here, Korean stands in the system's font.
 */
import '@fontsource-variable/noto-sans-kr';

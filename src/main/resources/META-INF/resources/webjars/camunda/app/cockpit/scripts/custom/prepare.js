// What Cockpit, Admin and Welcome need before their first line runs: Russian as the page's language, dates and texts.

import { russianDates } from '../../../tasklist/scripts/custom/dates.js';
import { renewTexts } from '../../../tasklist/scripts/custom/storage.js';

/** Settings that are the same in all three. */
export const RUSSIAN = {
  locales: { availableLocales: ['ru'], fallbackLocale: 'ru' },
  dateFormat: { monthName: 'MMMM', day: 'DD', abbr: 'L LT', normal: 'L LT', long: 'LLLL', short: 'L' },
  disableWelcomeMessage: true
};

/** Called by config.js, with the title that is shown until the application sets its own. */
export async function prepare(title) {
  const base = document.querySelector('base');
  document.documentElement.lang = 'ru';
  document.title = title;
  document.querySelector('meta[name="description"]')?.setAttribute('content', title);
  russianDates(window);
  await renewTexts(window.localStorage, base.getAttribute('app-root'), window.bust, base.getAttribute('app-name'));
}

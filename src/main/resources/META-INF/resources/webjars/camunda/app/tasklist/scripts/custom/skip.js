// Who works by keyboard does not have to pass menu, lists and filters to come to the task.

import { element } from './page.js';

const PLACES = ['.nastavnik-claim button', '.task-card .fjs-form', '.nastavnik-completed a', '.tasks-list h4.task a'];

/** To the button of a task that nobody has, else the open form, else the list. */
export function goToContent() {
  const place = PLACES.map(selector => document.querySelector(selector)).find(found => found?.checkVisibility());
  if (place?.matches('.fjs-form')) {
    place.tabIndex = -1;
  }
  place?.focus();
}

/** The first thing that Tab comes to, as on our own pages. */
export function offerToSkip() {
  const button = element('button', { type: 'button', class: 'nastavnik-skip' }, 'К содержанию страницы');
  button.addEventListener('click', goToContent);
  document.body.prepend(button);
}

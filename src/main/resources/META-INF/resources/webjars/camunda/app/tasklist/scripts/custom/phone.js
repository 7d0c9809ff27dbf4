// On a phone one thing at a time: the lists of tasks, or the open task with a way back.

import { element, openTask, ownPage } from './page.js';

const OPEN = 'nastavnik-task-open';
const BACK = 'nastavnik-back';

function backToList() {
  const search = new URLSearchParams(window.location.hash.replace(/^#\/?\??/, ''));
  search.delete('task');
  search.delete('detailsTab');
  window.location.hash = `#/?${search}`;
}

/** The address says whether a task is open; the style sheet does the rest. */
export function followTheAddress() {
  document.body.classList.toggle(OPEN, openTask() !== null);
  const header = document.querySelector('.task-details > header');
  if (header && !header.querySelector(`.${BACK}`)) {
    const button = element('button', { type: 'button', class: `btn btn-link ${BACK}` }, '← К списку задач');
    button.addEventListener('click', backToList);
    const home = element('a', { href: ownPage('/'), class: `btn btn-link ${BACK}` }, 'На главную');
    header.prepend(button, home);
  }
}

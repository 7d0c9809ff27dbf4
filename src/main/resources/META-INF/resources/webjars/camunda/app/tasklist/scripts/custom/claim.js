// A task that nobody has taken: its form is closed, and the reason and the button stand where one looks for them.

import { element, untilNextInput } from './page.js';
import { goToContent } from './skip.js';

const BOX = 'nastavnik-claim';

/** Tasklist itself would go to the name of the holder. */
const goingToForm = untilNextInput();

function claimButton() {
  return document.querySelector('.task-card button.claim');
}

function explanation() {
  if (claimButton()) {
    return 'Эту задачу ещё никто не взял. Возьмите её себе, и форму можно будет заполнить.';
  }
  const holder = document.querySelector('.task-card .actors .assignee .view-value')?.textContent.trim();
  return holder ? `Задачу выполняет ${holder}: форму можно только читать.` : null;
}

function build(text) {
  const box = element('div', { class: BOX, role: 'note' }, element('p', {}, text));
  if (claimButton()) {
    const button = element('button', { type: 'button', class: 'btn btn-primary' }, 'Взять задачу себе');
    button.addEventListener('click', () => {
      button.disabled = true;
      goingToForm.begin();
      claimButton()?.click();
    });
    box.append(button);
  }
  return box;
}

/** Shows the box before a closed form and removes it when the form opens, which then has the focus that the button had. */
export function offerToClaim() {
  const closed = document.querySelector('.task-card .disabled-form');
  const box = document.querySelector(`.${BOX}`);
  const text = closed && explanation();
  if (!text) {
    box?.remove();
    const form = document.querySelector('.task-card .fjs-form');
    if (goingToForm.isWanted() && !closed && form?.checkVisibility() && !form.contains(document.activeElement)) {
      goToContent();
    }
  } else if (box?.nextElementSibling !== closed || box.querySelector('p').textContent !== text) {
    box?.remove();
    closed.before(build(text));
  }
}

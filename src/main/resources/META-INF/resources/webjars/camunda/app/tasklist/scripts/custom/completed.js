// A finished task disappears from the list: say that this is what was meant to happen, and where to go on.

import { element, openTask, ownPage, untilNextInput } from './page.js';

const SHOWN_FOR = 7000;
const BOX = 'nastavnik-completed';

const goingHome = untilNextInput();

let justCompleted = false;

/** Tells the person that the task is done and where it can be found. */
export function confirmCompletion(module) {
  module.run([
    'camAPI', 'Notifications',
    function (camAPI, notifications) {
      const tasks = camAPI.resource('task');
      const submit = tasks.submitForm;
      tasks.submitForm = function (...args) {
        const answer = submit.apply(this, args);
        answer?.then?.(
          () => {
            justCompleted = true;
            goingHome.begin();
            notifications.addMessage({
              status: 'Задача завершена',
              message: 'Она записана в разделе «Сделано мной».',
              duration: SHOWN_FOR,
              exclusive: true
            });
          },
          () => {}
        );
        return answer;
      };
    }
  ]);
}

/** The place where the finished task was; on a phone, where only the list is left, above it. */
function place() {
  const task = document.querySelector('.task-details > .content');
  return task?.checkVisibility() ? task : document.querySelector('.tasks-list > .content');
}

function waysOn() {
  return element(
    'div',
    { class: BOX },
    element('p', {}, 'Задача завершена.'),
    element('a', { href: ownPage('/'), class: 'btn btn-primary' }, 'На главную: ваши задачи'),
    element('a', { href: ownPage('/done') }, 'Сделано мной')
  );
}

/** The message goes by itself, the ways on stay until a task is opened. The focus that the form had comes here. */
export function leadOn() {
  const box = document.querySelector(`.${BOX}`);
  if (openTask() !== null) {
    if (box) {
      justCompleted = false;
      box.remove();
    }
  } else if (justCompleted && place() && box?.parentElement !== place()) {
    box?.remove();
    place().prepend(waysOn());
  }
  if (goingHome.isWanted() && !document.querySelector(`.${BOX}`)?.contains(document.activeElement)) {
    document.querySelector(`.${BOX} a`)?.focus({ preventScroll: true });
  }
}

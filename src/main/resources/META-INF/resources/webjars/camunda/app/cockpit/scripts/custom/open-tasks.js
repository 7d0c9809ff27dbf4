// «Задачи людей»: how many tasks are open, without the engine's report by group, which knows no rights of a municipality.

import { element, ownPage } from '../../../tasklist/scripts/custom/page.js';

const KINDS = [
  ['Назначены исполнителю', { assigned: true }],
  ['Ждут, пока кто-нибудь возьмёт', { unassigned: true, withCandidateGroups: true }],
  ['Без исполнителя и без группы', { unassigned: true, withoutCandidateGroups: true }]
];

function count(api, query) {
  return fetch(`${api.engineApi}/history/task/count`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': api.CSRFToken },
    body: JSON.stringify({ unfinished: true, ...query })
  }).then(answer => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))))).then(found => found.count);
}

function row(kind, number, cell = 'td') {
  return element('tr', {}, element('th', { scope: 'row' }, kind), element(cell, {}, String(number)));
}

function show(place, numbers) {
  const body = element('tbody', {}, ...KINDS.map(([kind], i) => row(kind, numbers[i + 1])));
  const foot = element('tfoot', {}, row('Всего', numbers[0], 'th'));
  place.replaceChildren(
    element('h1', { class: 'section-title' }, 'Открытые задачи'),
    element('table', { class: 'cam-table' }, body, foot),
    element(
      'p',
      {},
      'Кто и с чем опаздывает, видно в разделе ',
      element('a', { href: ownPage('/programmes') }, '«Программы»'),
      '.'
    )
  );
}

export const openTasks = {
  id: 'nastavnik-open-tasks',
  pluginPoint: 'cockpit.tasks.dashboard',
  priority: 100,
  render: (node, { api }) => {
    const place = element('section', { class: 'nastavnik-open-tasks' }, element('p', {}, 'Загрузка…'));
    node.append(place);
    Promise.all([{}, ...KINDS.map(([, query]) => query)].map(query => count(api, query)))
      .then(numbers => show(place, numbers))
      .catch(() => place.replaceChildren(element('p', {}, 'Не удалось посчитать задачи. Обновите страницу.')));
  }
};

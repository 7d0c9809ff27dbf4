// «Дело» at an instance: which school and stage, who has its tasks, and the way to our own page. The answer is ours,
// by the rights of the person who looks; the engine is asked nothing.

import { element, ownPage } from '../../../tasklist/scripts/custom/page.js';

const REFUSED = {
  403: 'Это дело другого муниципалитета: его сведения вам недоступны.',
  404: 'К этому процессу дела в «Наставнике» нет.'
};

function ask(id) {
  return fetch(ownPage(`/cockpit/instances/${encodeURIComponent(id)}`), { headers: { Accept: 'application/json' } }).then(
    answer => (answer.ok ? answer.json() : Promise.reject(new Error(REFUSED[answer.status])))
  );
}

function facts(of) {
  return element(
    'dl',
    { class: 'nastavnik-facts' },
    ...of.facts.flatMap(fact => [element('dt', {}, fact.label), element('dd', {}, fact.value)])
  );
}

function due(task) {
  if (!task.due) {
    return element('td', {}, '—');
  }
  return task.late
    ? element('td', { class: 'nastavnik-late' }, `просрочено: ${task.due}`)
    : element('td', {}, task.due);
}

function tasks(of) {
  if (!of.tasks.length) {
    return element('p', {}, 'Открытых задач у людей сейчас нет.');
  }
  const head = ['Задача', 'У кого', 'С какого дня', 'Срок'].map(title => element('th', { scope: 'col' }, title));
  const rows = of.tasks.map(task =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, task.name),
      element('td', {}, task.performer ?? 'исполнитель не назначен'),
      element('td', {}, task.since),
      due(task)
    )
  );
  return element(
    'table',
    { class: 'cam-table' },
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows)
  );
}

function link(of) {
  return of.link ? [element('p', {}, element('a', { href: ownPage(of.link), class: 'nastavnik-case-link' }, 'Открыть дело в «Наставнике»'))] : [];
}

export const caseOfInstance = {
  id: 'nastavnik-case',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  // before the engine's own tabs: it is what people look for
  priority: 100,
  properties: { label: 'Дело' },
  render: (node, { processInstanceId }) => {
    const place = element('section', { class: 'nastavnik-tab', 'aria-label': 'Дело' }, element('p', {}, 'Загрузка…'));
    node.append(place);
    ask(processInstanceId)
      .then(of => place.replaceChildren(facts(of), ...link(of), tasks(of)))
      .catch(failure =>
        place.replaceChildren(element('p', {}, failure.message || 'Не удалось узнать, что это за дело. Обновите страницу.'))
      );
  }
};

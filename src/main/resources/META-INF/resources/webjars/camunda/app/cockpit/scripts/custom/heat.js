// How often and how long each step of a definition goes on: drawn over Cockpit's own diagram, and as a table under it.
// The figures are ours: only the municipalities of the person who looks, from the last year.

import { element, ownPage } from '../../../tasklist/scripts/custom/page.js';

const HIDDEN = 'nastavnik-heat-hidden';
const CHANGED = 'nastavnik-heat';
const LEGEND = [
  ['heat-1', '1', 'быстро'],
  ['heat-3', '3', 'средне'],
  ['heat-5', '5', 'дольше всего в этом процессе']
];

let last = { id: null, heat: null };

/** Diagram and table of one page ask once. */
function ask(id) {
  if (last.id !== id) {
    const heat = fetch(ownPage(`/cockpit/definitions/${encodeURIComponent(id)}/heat`), {
      headers: { Accept: 'application/json' }
    }).then(answer => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))));
    last = { id, heat };
    heat.catch(() => {
      last = { id: null, heat: null };
    });
  }
  return last.heat;
}

const hidden = () => window.localStorage.getItem(HIDDEN) === 'yes';

function draw(viewer, heat) {
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const known = viewer.get('elementRegistry');
  const steps = heat.steps.filter(step => step.heat > 0 && known.get(step.id));
  steps.forEach(step => canvas.addMarker(step.id, `heat-${step.heat}`));
  const notes = steps.map(step =>
    overlays.add(step.id, {
      position: { top: -9, left: 4 },
      html: element('span', { class: 'heat-note' }, `${step.done} × ${step.median} / ${step.ninth}`)
    })
  );
  return () => {
    steps.forEach(step => canvas.removeMarker(step.id, `heat-${step.heat}`));
    notes.forEach(note => overlays.remove(note));
  };
}

export const heatOnDiagram = {
  id: 'nastavnik-heat-diagram',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 10,
  render: (viewer, { processDefinitionId }, scope) => {
    let gone = false;
    let erase = null;
    const show = heat => {
      if (hidden() && erase) {
        erase();
        erase = null;
      } else if (!hidden() && !erase && !gone) {
        erase = draw(viewer, heat);
      }
    };
    // without figures the diagram is as the engine draws it; the table says why
    ask(processDefinitionId)
      .then(heat => {
        const renew = () => show(heat);
        window.addEventListener(CHANGED, renew);
        scope.$on('$destroy', () => window.removeEventListener(CHANGED, renew));
        renew();
      })
      .catch(() => {});
    scope.$on('$destroy', () => {
      gone = true;
    });
  }
};

function legend() {
  return element(
    'ul',
    { class: 'nastavnik-legend', 'aria-label': 'Обозначения на схеме' },
    ...LEGEND.map(([style, mark, words]) =>
      element('li', {}, element('span', { class: `heat-mark ${style}` }, mark), ` ${words}`)
    ),
    element('li', {}, element('span', { class: 'heat-note' }, '12 × 3 дн. / 7 дн.'), ' завершён 12 раз: половина не дольше 3 дней, девять из десяти не дольше 7')
  );
}

function choice() {
  const box = element('input', { type: 'checkbox', id: 'nastavnik-heat-shown' });
  box.checked = !hidden();
  box.addEventListener('change', () => {
    window.localStorage.setItem(HIDDEN, box.checked ? 'no' : 'yes');
    window.dispatchEvent(new Event(CHANGED));
  });
  return element('p', {}, box, element('label', { for: 'nastavnik-heat-shown' }, 'Показывать на схеме'));
}

function day(iso) {
  return iso.split('-').reverse().join('.');
}

function row(step) {
  const median = step.median ?? '—';
  const cell = element('td', { class: 'nastavnik-num' });
  cell.append(...(step.heat ? [element('span', { class: `heat-mark heat-${step.heat}` }, String(step.heat)), ` ${median}`] : [median]));
  const name = element('th', { scope: 'row' }, step.name);
  if (step.bottleneck) {
    name.append(' ', element('strong', { class: 'nastavnik-late' }, 'узкое место'));
  }
  return element(
    'tr',
    {},
    name,
    element('td', {}, step.kind),
    element('td', { class: 'nastavnik-num' }, String(step.running)),
    element('td', { class: 'nastavnik-num' }, String(step.done)),
    cell,
    element('td', { class: 'nastavnik-num' }, step.ninth ?? '—')
  );
}

function table(heat) {
  const head = ['Шаг', 'Что это', 'Идёт сейчас', 'Завершено', 'Половина не дольше', 'Девять из десяти не дольше'];
  return element(
    'table',
    { class: 'cam-table' },
    element('thead', {}, element('tr', {}, ...head.map((title, i) => element('th', i < 2 ? { scope: 'col' } : { scope: 'col', class: 'nastavnik-num' }, title)))),
    element('tbody', {}, ...heat.steps.map(row))
  );
}

function show(place, heat) {
  const whole = [
    element(
      'p',
      {},
      `Завершённые шаги с ${day(heat.from)} по ${day(heat.until)} в ваших муниципалитетах. `,
      element('a', { href: ownPage(heat.link) }, 'Другой период и муниципалитет')
    )
  ];
  if (heat.work !== null) {
    whole.push(
      element('p', {}, `Из этого времени ${heat.work}\u00a0% люди работали над задачами, ${100 - heat.work}\u00a0% дела ждали даты, сообщения или другого дела.`)
    );
  }
  whole.push(
    ...(heat.steps.length
      ? [choice(), legend(), table(heat)]
      : [element('p', {}, 'За этот период ничего не завершено и сейчас ничего не идёт.')])
  );
  place.replaceChildren(...whole);
}

export const heatInTable = {
  id: 'nastavnik-heat-table',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 6,
  properties: { label: 'Сколько длится' },
  render: (node, { processDefinitionId }) => {
    const place = element('section', { class: 'nastavnik-tab', 'aria-label': 'Сколько длится' }, element('p', {}, 'Загрузка…'));
    node.append(place);
    ask(processDefinitionId)
      .then(heat => show(place, heat))
      .catch(() => place.replaceChildren(element('p', {}, 'Не удалось посчитать. Обновите страницу.')));
  }
};

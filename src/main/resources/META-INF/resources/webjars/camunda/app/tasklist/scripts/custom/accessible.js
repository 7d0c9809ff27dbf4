// What the Tasklist leaves out for people who do not see the screen or do not use a mouse.

const LABELS = {
  '.task-filters .region-toggle': 'Показать или скрыть списки задач',
  '.tasks-list .region-toggle': 'Показать или скрыть список',
  '.task-details .region-toggle': 'Показать или скрыть задачу',
  '.column .maximize': 'На весь экран',
  '.column .reset-regions': 'Вернуть прежний вид',
  '.task-card .unclaim': 'Вернуть задачу в общий список',
  '.task-filters .item .actions a': 'О списке задач',
  '.tasks-list .new-sort .dropdown-toggle': 'Добавить порядок',
  '.tasks-list .sort-direction.glyphicon-menu-down': 'По убыванию, изменить',
  '.tasks-list .sort-direction.glyphicon-menu-up': 'По возрастанию, изменить',
  '[cam-widget-search] .main-field': 'Найти среди задач',
  '.navbar-toggle': 'Показать или скрыть меню'
};

const ROLES = {
  '[cam-widget-header]': 'banner',
  '.site-wrap': 'main',
  '[cam-widget-footer]': 'contentinfo',
  '.task-filters': 'navigation',
  '.tasks-list h6': 'presentation',
  '.tasks-list h5': 'presentation',
  '.task-card h4.process-definition': 'presentation',
  '[cam-widget-search] .main-field': 'combobox'
};

const NAMES = {
  '.task-filters': 'Списки задач',
  '.task-details': 'Задача'
};

/** Dates, groups and the holder of a task are shown, not changed, here. */
const READ_ONLY = '.task-card .meta [cam-widget-inline-field]';

/** The answers of a choice belong to their question. */
function nameChoices() {
  document.querySelectorAll('.fjs-form-field-radio, .fjs-form-field-checklist').forEach(field => {
    const question = field.querySelector('.fjs-form-field-label');
    if (question && !field.hasAttribute('role')) {
      field.setAttribute('role', field.matches('.fjs-form-field-radio') ? 'radiogroup' : 'group');
      field.setAttribute('aria-label', question.textContent.replace(/\*$/, ''));
    }
  });
}

function set(selector, name, value) {
  document.querySelectorAll(selector).forEach(found => {
    if (found.getAttribute(name) !== value) {
      found.setAttribute(name, value);
    }
  });
}

/** A table that is wider than the screen can be moved with the keyboard. */
function reachWideTables() {
  document.querySelectorAll('.fjs-form-field-text table').forEach(table => {
    if (table.scrollWidth > table.clientWidth) {
      table.tabIndex = 0;
    } else {
      table.removeAttribute('tabindex');
    }
  });
}

/** On a phone the rows stand below each other: every cell knows the heading of its column. */
function nameTheCells() {
  document.querySelectorAll('.fjs-form-field-text table').forEach(table => {
    const heads = [...table.querySelectorAll('thead th')].map(head => head.textContent.trim());
    table.querySelectorAll('tbody tr').forEach(row =>
      [...row.cells].forEach((cell, i) => heads[i] && cell.dataset.label !== heads[i] && (cell.dataset.label = heads[i]))
    );
  });
}

/** Languages, names and roles; harmless when repeated. */
export function completeTheMarkup() {
  if (document.documentElement.lang !== 'ru') {
    document.documentElement.lang = 'ru';
  }
  Object.entries(LABELS).forEach(([selector, text]) => set(selector, 'aria-label', text));
  Object.entries(NAMES).forEach(([selector, text]) => set(selector, 'aria-label', text));
  Object.entries(ROLES).forEach(([selector, role]) => set(selector, 'role', role));
  nameChoices();
  nameTheCells();
  reachWideTables();
  set(READ_ONLY, 'tabindex', '-1');
  set('.modal[role="dialog"]', 'aria-labelledby', 'nastavnik-dialog-title');
  document.querySelectorAll('.modal-title').forEach(title => (title.id = 'nastavnik-dialog-title'));
}

// The ways out of the Tasklist: the person's own page and the finished tasks.

import { element, ownPage } from './page.js';

function link(id, path, text, priority) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority,
    render: place => {
      place.append(element('a', { href: ownPage(path) }, text));
    }
  };
}

export const links = [
  link('nastavnik-home', '/', 'На главную', 300),
  link('nastavnik-done', '/done', 'Сделано мной', 200)
];

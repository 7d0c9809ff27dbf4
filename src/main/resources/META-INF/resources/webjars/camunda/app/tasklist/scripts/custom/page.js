// Small things that more than one part of the Tasklist's additions needs.

/** Calls back after every change of the page, once per painted frame; what it calls must be harmless when repeated. */
export function afterChanges(callback) {
  let waiting = false;
  const schedule = () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        callback();
      });
    }
  };
  new MutationObserver(schedule).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'disabled', 'lang']
  });
  schedule();
}

/** The address of one of our own pages, wherever the application is mounted. */
export function ownPage(path) {
  const root = document.querySelector('base').getAttribute('app-root') || '';
  return root.replace(/\/camunda$/, '') + path;
}

/** The task that the address names, or null. */
export function openTask() {
  return /[?&]task=([^&]+)/.exec(window.location.hash)?.[1] ?? null;
}

/** Builds an element: element('button', { class: 'btn', type: 'button' }, 'Войти'). */
export function element(name, attributes, ...children) {
  const built = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => built.setAttribute(key, value));
  built.append(...children);
  return built;
}

/** Something to be kept up until the person's next key or click: what is drawn anew meanwhile takes the focus with it. */
export function untilNextInput() {
  let wanted = false;
  ['keydown', 'pointerdown'].forEach(input => document.addEventListener(input, () => (wanted = false), true));
  return { begin: () => (wanted = true), isWanted: () => wanted };
}

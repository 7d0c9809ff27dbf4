// Puts the Russian text in the place of an English one that the scripts hold themselves, before it is painted.

import { permissions, russian } from './words.js';

const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt'];
const PERMISSIONS = '.authorization-permissions, td.permissions, .permissions';

/** What people entered: names, values, messages of a failure; and the file that is shown as it is. */
const NOT_OURS = 'code, pre, textarea, input, .value, .cam-variables, .business-key, .name .ng-binding[href], .CodeMirror';

function translateText(node) {
  const place = node.parentElement;
  if (!place || place.closest(NOT_OURS)) {
    return;
  }
  const text = place.closest(PERMISSIONS) ? (permissions(node.data) ?? russian(node.data)) : russian(node.data);
  if (text !== null && text !== node.data.trim()) {
    node.data = text;
  }
}

function translateAttribute(element, name) {
  const value = element.getAttribute(name);
  const text = value && russian(value);
  if (text && text !== value) {
    element.setAttribute(name, text);
  }
}

function translateAll(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    translateText(texts.currentNode);
  }
  [root, ...root.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].forEach(element =>
    ATTRIBUTES.forEach(name => translateAttribute(element, name))
  );
}

/** Watches the whole page; what a person types is never touched, since it is no text node. */
export function translateScripts(document) {
  new MutationObserver(changes => {
    document.documentElement.lang = 'ru';
    for (const change of changes) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(translateAll);
      } else if (change.type === 'characterData') {
        translateText(change.target);
      } else {
        translateAttribute(change.target, change.attributeName);
      }
    }
  }).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES
  });
  translateAll(document.body);
}

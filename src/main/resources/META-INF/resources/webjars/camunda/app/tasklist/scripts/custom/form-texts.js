// Puts the Russian text in the place of every English one that the forms render, before it is painted.

import { russian } from './messages.js';

const FORM = '.fjs-container';
const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt'];

function kindOfField(node) {
  const field = node.parentElement?.closest('.fjs-form-field');
  return field && /fjs-form-field-(\w+)/.exec(field.className)?.[1];
}

function translateText(node) {
  const text = russian(node.data, kindOfField(node));
  if (text !== null && text !== node.data) {
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

function inForm(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return !!element?.closest(FORM);
}

/** Watches the page for forms; what a person types is never touched, since it is no text node. */
export function translateForms(document) {
  const observer = new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(node => {
          if (inForm(node)) {
            translateAll(node);
          } else if (node.nodeType === Node.ELEMENT_NODE) {
            node.querySelectorAll(FORM).forEach(translateAll);
          }
        });
      } else if (inForm(change.target)) {
        change.type === 'characterData'
          ? translateText(change.target)
          : translateAttribute(change.target, change.attributeName);
      }
    }
  });
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES
  });
}

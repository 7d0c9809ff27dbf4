// What is typed into a form stays in the memory of the page: school computers are shared.

const FORM_KEYS = ['camunda-form:', 'camForm:'];
const SETTINGS = 'camunda-web';
const TEXTS = '_locales_data_';

function isForm(key) {
  return FORM_KEYS.some(start => String(key).startsWith(start));
}

/** Drafts of forms go to memory instead of the browser's storage, and what an older version left there is removed. */
export function keepFormsOutOfStorage(storage) {
  Object.keys(storage).filter(isForm).forEach(key => storage.removeItem(key));

  const drafts = new Map();
  const { getItem, setItem, removeItem } = Storage.prototype;
  Storage.prototype.getItem = function (key) {
    return isForm(key) ? (drafts.get(key) ?? null) : getItem.call(this, key);
  };
  Storage.prototype.setItem = function (key, value) {
    isForm(key) ? drafts.set(key, String(value)) : setItem.call(this, key, value);
  };
  Storage.prototype.removeItem = function (key) {
    isForm(key) ? drafts.delete(key) : removeItem.call(this, key);
  };
}

/**
 * The application keeps its texts in the storage under Camunda's version, so a new version of ours would show old ones,
 * and the first visit would show keys: the texts are put there anew before it starts.
 */
export async function renewTexts(storage, root, version, application = 'tasklist') {
  const place = `${root}/app/${application}/locales/`;
  const settings = read(storage);
  Object.keys(settings)
    .filter(key => key.includes(TEXTS))
    .forEach(key => delete settings[key]);
  const answer = await fetch(`${place}ru.json`).catch(() => null);
  if (answer?.ok) {
    settings[`${place}${TEXTS}ru_${version}`] = JSON.stringify(await answer.json());
  }
  storage.setItem(SETTINGS, JSON.stringify(settings));
}

function read(storage) {
  try {
    return JSON.parse(storage.getItem(SETTINGS) || '{}');
  } catch (unreadable) {
    return {};
  }
}

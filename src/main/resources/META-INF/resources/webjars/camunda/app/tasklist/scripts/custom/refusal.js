// A refusal of the server names its field: «Укажите дату … [поле: until]». The sentence goes to the field as well.

const FIELD = /\s*\[поле:\s*([^\]]+?)\s*\]\s*$/;
const RUSSIAN = /^[^A-Za-z]*[А-Яа-яЁё]/;
const MARK = 'nastavnik-refused';
const GENERAL =
  'В системе произошла ошибка, задача осталась как была. Попробуйте ещё раз; ' +
  'если сообщение повторится, обратитесь к администратору.';
const INCOMPLETE = 'Исправьте отмеченные поля и повторите.';

/** Splits a message into the sentence and the key of the field it is about (null where it is about none). */
export function split(message) {
  const match = FIELD.exec(message || '');
  return match ? { sentence: message.slice(0, match.index), field: match[1] } : { sentence: message || '', field: null };
}

function inputOf(key) {
  const id = new RegExp(`^fjs-form-[^-]+-${key.replace(/[^\w]/g, '\\$&')}(-(date|time|search|\\d+))?$`);
  return [...document.querySelectorAll('.fjs-container [id^="fjs-form-"]')].find(
    candidate => id.test(candidate.id) && candidate.closest('.fjs-form-field')
  );
}

function markField(key, sentence) {
  const input = inputOf(key);
  const field = input?.closest('.fjs-form-field');
  if (!field) {
    return;
  }
  unmark(field);
  const note = document.createElement('div');
  note.className = `fjs-form-field-error ${MARK}-text`;
  note.id = `${input.id}-refused`;
  note.setAttribute('role', 'alert');
  note.textContent = sentence;
  field.classList.add(MARK);
  field.append(note);
  controls(field).forEach(control => {
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-errormessage', note.id);
  });
  ['input', 'change', 'click'].forEach(event => field.addEventListener(event, forget));
  field.scrollIntoView({ block: 'center' });
}

function controls(field) {
  return field.querySelectorAll('input, textarea, select');
}

function forget(event) {
  unmark(event.currentTarget);
}

function unmark(field) {
  ['input', 'change', 'click'].forEach(event => field.removeEventListener(event, forget));
  field.classList.remove(MARK);
  field.querySelectorAll(`.${MARK}-text`).forEach(note => note.remove());
  controls(field).forEach(control => {
    control.setAttribute('aria-invalid', 'false');
    control.removeAttribute('aria-errormessage');
  });
}

function showFirstMistake() {
  document.querySelector('.fjs-container .fjs-form-field-error')?.scrollIntoView({ block: 'center' });
}

/** Every message passes here: Russian, without the field's key, and the field is marked. */
export function explainRefusals(module) {
  module.run([
    'Notifications',
    function (notifications) {
      const add = notifications.add;
      notifications.add = function (notification) {
        const { sentence, field } = split(notification.message);
        notification.message = sentence;
        if (field) {
          setTimeout(() => markField(field, sentence));
        } else if (notification.type === 'danger') {
          if (!sentence && document.querySelector('.fjs-container .fjs-form-field-error')) {
            notification.message = INCOMPLETE;
            showFirstMistake();
          } else if (!RUSSIAN.test(sentence)) {
            notification.message = GENERAL;
          }
        }
        return add.call(this, notification);
      };
    }
  ]);
}

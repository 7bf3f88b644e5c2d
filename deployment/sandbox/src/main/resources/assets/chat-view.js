// How messages look.
import { element, formatted } from './chat-text.js';
import { locale, word } from './chat-words.js';

export function size(bytes) {
  const units = ['B', 'kB', 'MB'];
  let value = bytes, unit = 0;
  while (value >= 1024 && unit < 2) { value /= 1024; unit += 1; }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${value.toLocaleString(locale(), { maximumFractionDigits: digits })} ${units[unit]}`;
}

export function day(seconds, now) {
  const date = new Date(seconds * 1000), last = new Date(now * 1000);
  if (date.toDateString() === last.toDateString()) return word('today');
  return date.toLocaleDateString(locale(), { day: 'numeric', month: 'long', year: 'numeric' });
}

export function bubble(message, actions) {
  const root = element('article', message.by_bot ? 'message' : 'message mine');
  root.id = `m${message.message_id}`;
  root.dataset.id = message.message_id;
  root.setAttribute('aria-label', message.by_bot ? 'Guichet' : word('you'));
  const body = element('div', 'bubble');
  if (message.reply_to_message) body.append(quote(message.reply_to_message));
  if (message.document) body.append(file(message.document));
  if (message.text) body.append(formatted(message.text, message.entities, actions));
  if (message.caption) body.append(formatted(message.caption, message.caption_entities, actions));
  body.append(meta(message));
  root.append(body);
  const rows = message.reply_markup?.inline_keyboard;
  if (rows) root.append(keyboard(message, rows, actions));
  return root;
}

export const summary = (message) => message.text ?? message.caption ?? message.document?.file_name ?? '';

const quote = (message) => element('span', 'quote', summary(message));

function meta(message) {
  const line = element('div', 'meta');
  if (message.edit_date) line.append(element('span', '', word('edited')));
  const time = element('time', '', new Date(message.date * 1000).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' }));
  time.dateTime = new Date(message.date * 1000).toISOString();
  line.append(time);
  return line;
}

function file(document) {
  const card = element('a', 'file');
  card.href = `/control/files/${encodeURIComponent(document.file_id)}`;
  card.download = document.file_name;
  card.setAttribute('aria-label', `${word('download')} ${document.file_name}`);
  const extension = (document.file_name.split('.').pop() ?? '').slice(0, 4).toLowerCase();
  const sheet = element('span', `sheet ${extension.replace(/[^a-z]/g, '')}`, extension.toUpperCase());
  sheet.setAttribute('aria-hidden', 'true');
  const text = element('span');
  text.append(element('strong', '', document.file_name), element('small', 'quiet', size(document.file_size)));
  card.append(sheet, text);
  return card;
}

function keyboard(message, rows, actions) {
  const board = element('div', 'keyboard');
  for (const row of rows) {
    const line = element('div', 'row');
    line.append(...row.map((button) => key(message, button, actions)));
    board.append(line);
  }
  return board;
}

function key(message, button, actions) {
  if (button.url) {
    const a = element('a', 'key', button.text);
    a.href = actions.address(button.url);
    a.target = '_blank';
    a.rel = 'noopener noreferrer';
    a.setAttribute('aria-label', `${button.text} (${word('opensTab')})`);
    a.append(mark('↗'));
    return a;
  }
  const b = element('button', `key ${button.style ?? ''}`, button.text);
  b.type = 'button';
  if (button.copy_text) {
    b.append(element('span', 'mark copies'));
    b.addEventListener('click', () => actions.copy(button.copy_text.text));
  } else {
    b.dataset.data = button.callback_data;
    b.addEventListener('click', () => actions.press(message.message_id, button.callback_data, b));
  }
  return b;
}

function mark(sign) {
  const e = element('span', 'mark', sign);
  e.setAttribute('aria-hidden', 'true');
  return e;
}

export function typing() {
  const root = element('div', 'message');
  root.id = 'typing';
  const dots = element('div', 'bubble typing');
  dots.append(element('i'), element('i'), element('i'));
  dots.setAttribute('aria-hidden', 'true');
  root.append(dots);
  return root;
}

export function welcome() {
  const root = element('div', 'empty');
  const img = element('img');
  img.src = '/assets/icon.svg';
  img.alt = '';
  root.append(img, element('h2', '', word('welcome')), element('p', '', word('about')));
  return root;
}

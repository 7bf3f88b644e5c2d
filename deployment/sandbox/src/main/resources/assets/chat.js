// The chat page: one person's talk with the bot, told by server-sent events.
import * as api from './chat-api.js';
import { composer } from './chat-composer.js';
import { sidebar } from './chat-people.js';
import { bubble, day, typing, welcome } from './chat-view.js';
import { element } from './chat-text.js';
import { speak, word } from './chat-words.js';

const $ = (id) => document.getElementById(id);
const log = $('log');
const state = { chat: null, about: null, messages: new Map(), commands: [], busy: new Map(), answered: new Map(), source: null, timer: 0 };

const actions = {
  address(url) {
    const deep = /^https:\/\/t\.me\/guichet_bot\?start=([A-Za-z0-9_-]+)$/.exec(url);
    return deep ? `/chat?start=${deep[1]}&user=${state.chat}` : url;
  },
  async copy(text) {
    await navigator.clipboard?.writeText(text).catch(() => {});
    toast(`${word('copied')} : ${text}`);
  },
  command: (text) => say(text),
  async press(messageId, data, button) {
    button.setAttribute('aria-busy', 'true');
    try {
      const { callback_query_id: id } = await api.press(state.chat, messageId, data);
      state.busy.set(id, button);
      if (state.answered.has(id)) answer(state.answered.get(id));
      setTimeout(() => free(id), 15000);
    } catch (problem) {
      button.removeAttribute('aria-busy');
      toast(`${word('failed')} : ${problem.message}`);
    }
  },
};

function free(id) {
  state.busy.get(id)?.removeAttribute('aria-busy');
  state.busy.delete(id);
}

function answer(given) {
  if (!state.busy.has(given.id)) { state.answered.set(given.id, given); return; }
  free(given.id);
  state.answered.delete(given.id);
  if (given.url) window.open(actions.address(given.url), '_blank', 'noopener');
  if (!given.text) return;
  if (!given.alert) { toast(given.text); return; }
  $('alert-text').textContent = given.text;
  $('alert').showModal();
}

function toast(text) {
  document.querySelector('.toast')?.remove();
  const note = element('div', 'toast', text);
  note.setAttribute('role', 'status');
  document.body.append(note);
  setTimeout(() => note.remove(), 3500);
}

async function say(text, replyTo) {
  try { await api.write(state.chat, text, replyTo); } catch (problem) { toast(`${word('failed')} : ${problem.message}`); }
}

const writing = composer({
  say,
  file: (file, caption) => api.sendFile(state.chat, file, caption).catch((problem) => toast(problem.message)),
  start: () => say('/start'),
  block: (now) => api.block(state.chat, now),
});
const list = sidebar({ open });

function show(event) {
  const wasLow = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  state.about = event.chat;
  state.commands = event.commands;
  event.messages.forEach(place);
  event.deleted.forEach((id) => { state.messages.delete(id); $(`m${id}`)?.remove(); });
  event.answers.forEach(answer);
  act(event);
  separate();
  writing.update(event.chat, event.commands, [...state.messages.values()]);
  list.note(event.chat, [...state.messages.values()].at(-1));
  if (wasLow || event.messages.some((m) => !m.by_bot)) log.scrollTop = log.scrollHeight;
}

function place(message) {
  const old = $(`m${message.message_id}`);
  const fresh = bubble(message, actions);
  state.messages.set(message.message_id, message);
  if (old) {
    // A press that is not answered yet keeps turning on the edited message.
    old.querySelectorAll('[aria-busy]').forEach((b) => {
      const again = [...fresh.querySelectorAll('.key')].find((k) => k.dataset.data === b.dataset.data);
      for (const [id, button] of state.busy) if (button === b && again) { state.busy.set(id, again); again.setAttribute('aria-busy', 'true'); }
    });
    fresh.style.animation = 'none';
    const key = old.contains(document.activeElement) ? document.activeElement.dataset.data : null;
    old.replaceWith(fresh);
    if (key) [...fresh.querySelectorAll('.key')].find((k) => k.dataset.data === key)?.focus();
    return;
  }
  const next = [...log.querySelectorAll('.message[data-id]')].find((e) => Number(e.dataset.id) > message.message_id);
  log.insertBefore(fresh, next ?? $('typing'));
}

function act(event) {
  clearTimeout(state.timer);
  $('typing')?.remove();
  const doing = event.action;
  $('status').textContent = event.chat.blocked ? word('blocked') : doing ? word(doing === 'typing' ? 'typing' : 'sending') : word('bot');
  $('status').classList.toggle('busy', Boolean(doing));
  if (doing) {
    log.append(typing());
    state.timer = setTimeout(() => act({ ...event, action: '' }), 5000);
  }
}

function separate() {
  log.querySelectorAll('.day, .empty').forEach((e) => e.remove());
  const now = [...state.messages.values()].at(-1)?.date;
  let last = '';
  for (const e of [...log.querySelectorAll('.message[data-id]')]) {
    const label = day(state.messages.get(Number(e.dataset.id)).date, now);
    if (label !== last) log.insertBefore(element('div', 'day', label), e);
    last = label;
  }
  if (!state.messages.size) log.append(welcome());
}

function open(about) {
  state.source?.close();
  Object.assign(state, { chat: about.id, about, messages: new Map(), busy: new Map(), answered: new Map() });
  log.replaceChildren();
  speak(about.language_code);
  localStorage.setItem('person', about.id);
  history.replaceState(null, '', `/chat?user=${about.id}`);
  state.source = new EventSource(`/chat/events/${about.id}`);
  state.source.onmessage = (e) => show(JSON.parse(e.data));
  state.source.onerror = () => { $('status').textContent = word('offline'); };
  state.source.onopen = () => { $('status').textContent = word('bot'); };
  writing.clear();
}

async function begin() {
  const wanted = new URLSearchParams(location.search);
  const all = await api.people();
  const id = Number(wanted.get('user') ?? localStorage.getItem('person') ?? all[0].id);
  const person = all.find((p) => p.id === id) ?? all[0];
  list.show(all);
  list.choose(person);
  // A deep link: as if the person had followed it and pressed START.
  const payload = wanted.get('start');
  if (payload !== null) await say(`/start ${payload}`.trim());
}

begin();

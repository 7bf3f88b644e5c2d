// Where a person writes: text, commands, files, answers to questions.
import { element } from './chat-text.js';
import { summary } from './chat-view.js';
import { word } from './chat-words.js';

const $ = (id) => document.getElementById(id);

export function composer({ say, file, start, block }) {
  const text = $('text');
  let commands = [];
  let about = null;
  let question = null;
  let dismissed = 0;

  function grow() {
    text.style.height = 'auto';
    text.style.height = `${Math.min(text.scrollHeight + 2, 144)}px`;
    $('send').disabled = !text.value.trim();
    const typed = /^\/([a-z0-9_]*)$/.exec(text.value);
    offer(typed ? commands.filter((c) => c.command.startsWith(typed[1])) : []);
  }

  function offer(some) {
    $('commands').replaceChildren(...some.map((command) => {
      const item = element('li');
      const button = element('button');
      button.type = 'button';
      button.append(element('b', '', `/${command.command}`), element('span', 'quiet', command.description));
      button.addEventListener('click', () => { send(`/${command.command}`); text.focus(); });
      item.append(button);
      return item;
    }));
    $('commands').hidden = !some.length;
    $('menu').setAttribute('aria-expanded', String(some.length > 0));
  }

  function send(value) {
    const content = value.trim();
    if (!content) return;
    say(content, question?.message_id);
    text.value = '';
    if (question) dismissed = question.message_id;
    ask(null);
    grow();
  }

  function ask(message) {
    question = message;
    $('answering').hidden = !message;
    $('question').textContent = message ? summary(message) : '';
    text.placeholder = message?.prompt?.input_field_placeholder ?? word('message');
  }

  function moveInCommands(e) {
    const all = [...$('commands').querySelectorAll('button')];
    if (!all.length || !['ArrowUp', 'ArrowDown'].includes(e.key)) return;
    e.preventDefault();
    const at = all.indexOf(document.activeElement);
    const next = e.key === 'ArrowDown' ? at + 1 : at < 0 ? all.length - 1 : at - 1;
    (all[next] ?? text).focus();
  }

  text.addEventListener('input', grow);
  text.addEventListener('keydown', (e) => {
    if (e.key === 'Enter' && !e.shiftKey && !e.isComposing) { e.preventDefault(); send(text.value); }
  });
  document.querySelector('.composer').addEventListener('keydown', (e) => {
    moveInCommands(e);
    if (e.key === 'Escape') { offer([]); text.focus(); }
  });
  $('form').addEventListener('submit', (e) => { e.preventDefault(); send(text.value); });
  $('menu').addEventListener('click', () => {
    offer($('commands').hidden ? commands : []);
    $('commands').querySelector('button')?.focus();
  });
  $('attach').addEventListener('click', () => $('file').click());
  $('file').addEventListener('change', () => {
    if ($('file').files[0]) file($('file').files[0], text.value.trim());
    text.value = '';
    $('file').value = '';
    grow();
  });
  $('unanswer').addEventListener('click', () => { dismissed = question?.message_id ?? 0; ask(null); text.focus(); });
  $('start').addEventListener('click', () => { if (about.blocked) block(false); else start(); });
  $('block').addEventListener('click', () => block(!about.blocked));

  return {
    clear() { text.value = ''; dismissed = 0; ask(null); grow(); },
    update(chat, list, messages) {
      about = chat;
      commands = list;
      const shut = chat.blocked || !chat.started;
      $('gate').hidden = !shut;
      $('form').hidden = shut;
      $('start').textContent = word(chat.blocked ? 'unblock' : 'start');
      $('block').setAttribute('aria-label', word(chat.blocked ? 'unblock' : 'block'));
      $('block').title = word(chat.blocked ? 'unblock' : 'block');
      $('menu').hidden = !list.length;
      const last = messages.at(-1);
      const asks = last?.by_bot && last.prompt?.force_reply && last.message_id !== dismissed;
      if (asks && question?.message_id !== last.message_id) { ask(last); text.focus(); }
      if (!asks && question) ask(null);
    },
  };
}

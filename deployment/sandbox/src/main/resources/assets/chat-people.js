// The list of people beside the talk, and the form for a new one.
import * as api from './chat-api.js';
import { element } from './chat-text.js';
import { summary } from './chat-view.js';

const $ = (id) => document.getElementById(id);

export function sidebar({ open }) {
  const rows = new Map();
  const panel = $('people');

  function toggle(now) {
    panel.classList.toggle('open', now);
    $('back').setAttribute('aria-expanded', String(now));
  }

  function add(person) {
    const item = element('li');
    const row = element('button', 'person');
    row.type = 'button';
    const avatar = element('span', `avatar ${['', 'b', 'c'][person.id % 3]}`, person.name[0]);
    avatar.setAttribute('aria-hidden', 'true');
    const text = element('span');
    text.style.minWidth = '0';
    text.append(element('strong', '', person.name), element('span', 'quiet', `${person.language_code} · ${person.id}`));
    row.append(avatar, text);
    row.addEventListener('click', () => choose(person));
    item.append(row);
    $('list').append(item);
    rows.set(person.id, row);
  }

  function choose(person) {
    rows.forEach((row, id) => row.setAttribute('aria-current', String(id === person.id)));
    toggle(false);
    open(person);
  }

  $('back').addEventListener('click', () => toggle(!panel.classList.contains('open')));
  document.addEventListener('keydown', (e) => { if (e.key === 'Escape') toggle(false); });
  $('new').addEventListener('click', () => $('person').showModal());
  $('person-cancel').addEventListener('click', () => $('person').close());
  $('person-form').addEventListener('submit', async (e) => {
    e.preventDefault();
    const fields = Object.fromEntries(new FormData(e.target));
    const person = await api.invite({ ...fields, id: Math.max(...rows.keys()) + 1 });
    e.target.reset();
    $('person').close();
    add(person);
    choose(person);
  });

  return {
    show: (people) => people.forEach(add),
    choose,
    note(person, message) {
      const line = rows.get(person.id)?.querySelector('.quiet');
      if (line && message) line.textContent = summary(message).split('\n')[0];
    },
  };
}

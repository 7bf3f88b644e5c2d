// Texts with entities (in UTF-16 units, as JavaScript counts) become elements; never HTML from outside.
import { word } from './chat-words.js';

export function element(tag, className, text) {
  const e = document.createElement(tag);
  if (className) e.className = className;
  if (text !== undefined) e.textContent = text;
  return e;
}

const tags = {
  bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', pre: 'pre',
  blockquote: 'blockquote', expandable_blockquote: 'blockquote',
};

export function formatted(text, entities, actions) {
  const root = element('div', 'text');
  fill(root, text, 0, text.length, [...(entities ?? [])], actions);
  return root;
}

// Entities are sorted by offset, the longer first: what lies inside one is handed on to it.
function fill(parent, text, from, to, entities, actions) {
  let at = from;
  while (entities.length) {
    const entity = entities.shift();
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || end <= entity.offset) continue;
    parent.append(text.slice(at, entity.offset));
    const inner = [];
    while (entities.length && entities[0].offset < end) inner.push(entities.shift());
    const child = wrap(entity, text.slice(entity.offset, end), actions);
    fill(child, text, entity.offset, end, inner, actions);
    parent.append(child);
    at = end;
  }
  parent.append(text.slice(at, to));
}

function wrap(entity, content, actions) {
  switch (entity.type) {
    case 'text_link': return link(entity.url, actions);
    case 'url': return link(content, actions);
    case 'email': return link(`mailto:${content}`, actions);
    case 'code': return pressable(element('code'), () => actions.copy(content));
    case 'bot_command': return pressable(element('button', 'command'), () => actions.command(content));
    case 'spoiler': return spoiler();
    default: return element(tags[entity.type] ?? 'span');
  }
}

function link(url, actions) {
  const a = element('a');
  a.href = actions.address(url);
  a.target = '_blank';
  a.rel = 'noopener noreferrer';
  return a;
}

function pressable(e, press) {
  if (e.tagName === 'BUTTON') e.type = 'button';
  e.addEventListener('click', press);
  return e;
}

function spoiler() {
  const e = element('button', 'spoiler');
  e.title = word('spoiler');
  return pressable(e, () => e.classList.add('open'));
}

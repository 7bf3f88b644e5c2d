// The sandbox's own calls: what a person does.
async function call(path, options) {
  const answer = await fetch(path, options);
  if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).error ?? answer.statusText);
  return answer.status === 204 ? null : answer.json();
}

const post = (path, body) => call(path, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body ?? {}),
});

export const people = () => call('/control/chats');
export const invite = (profile) => post('/control/chats', profile);
export const write = (chat, text, replyTo) => post(`/control/chats/${chat}/text`, { text, reply_to: replyTo });
export const press = (chat, messageId, data) => post(`/control/chats/${chat}/press`, { message_id: messageId, data });
export const block = (chat, now) => post(`/control/chats/${chat}/${now ? 'block' : 'unblock'}`);

export function sendFile(chat, file, caption) {
  const form = new FormData();
  form.append('caption', caption);
  form.append('document', file, file.name);
  return call(`/control/chats/${chat}/document`, { method: 'POST', body: form });
}

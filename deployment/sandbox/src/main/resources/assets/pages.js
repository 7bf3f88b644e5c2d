// Small comforts; every page works without them.
const number = document.querySelector('input[name="number"]');

if (number) {
  const group = (text) => text.replace(/\D/g, '').slice(0, 19).replace(/(\d{4})(?=\d)/g, '$1 ');
  number.addEventListener('input', () => {
    const atEnd = number.selectionStart === number.value.length;
    const place = number.selectionStart;
    number.value = group(number.value);
    if (!atEnd) number.setSelectionRange(place, place);
  });
  document.querySelectorAll('[data-card]').forEach((card) => card.addEventListener('click', () => {
    number.value = group(card.dataset.card);
    number.focus();
  }));
}

// A form that was sent is not sent again by an impatient click.
document.querySelectorAll('form[data-once]').forEach((form) => form.addEventListener('submit', (e) => {
  if (form.dataset.sent) e.preventDefault();
  form.dataset.sent = 'yes';
}));
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-once]').forEach((f) => delete f.dataset.sent));

// The product's time goes on while one looks at it.
const now = document.querySelector('time[data-running]');
if (now) {
  const ahead = Date.parse(now.dateTime) - Date.now();
  setInterval(() => {
    const iso = new Date(Date.now() + ahead).toISOString();
    now.textContent = iso.slice(11, 19);
    document.querySelector('[data-day]').textContent = iso.slice(0, 10);
  }, 1000);
}

// New mails appear by themselves.
const mails = document.querySelector('[data-newest]');
if (mails) {
  setInterval(async () => {
    const answer = await fetch('/mailbox.json?newest=1').catch(() => null);
    if (answer?.ok && String((await answer.json())[0]?.id ?? 0) !== mails.dataset.newest) location.reload();
  }, 2000);
}

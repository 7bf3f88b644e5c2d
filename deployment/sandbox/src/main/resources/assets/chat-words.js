// What the page itself says, in the language of the person who is shown.
const words = {
  en: {
    skip: 'Skip to writing', people: 'People', newPerson: 'New person', mailbox: 'Mailbox', clock: 'Clock',
    messages: 'Messages', commands: 'Commands', noReply: 'Do not answer', menu: 'Menu', attach: 'Send a file',
    message: 'Message', send: 'Send', firstName: 'First name', language: 'Language', cancel: 'Cancel',
    create: 'Create', bot: 'bot', typing: 'is typing…', sending: 'is sending a file…', edited: 'edited',
    start: 'START', unblock: 'UNBLOCK', block: 'Block the bot', blocked: 'blocked', offline: 'connecting…',
    copied: 'Copied', today: 'Today', yesterday: 'Yesterday', welcome: 'What can this bot do?',
    about: 'Invoices, payments and services, in a conversation. Press START.', download: 'Download',
    failed: 'That did not work', spoiler: 'Show hidden text', you: 'You', opensTab: 'opens in a new tab',
  },
  fr: {
    skip: 'Aller à la saisie', people: 'Personnes', newPerson: 'Nouvelle personne', mailbox: 'Boîte mail', clock: 'Horloge',
    messages: 'Messages', commands: 'Commandes', noReply: 'Ne pas répondre', menu: 'Menu', attach: 'Envoyer un fichier',
    message: 'Message', send: 'Envoyer', firstName: 'Prénom', language: 'Langue', cancel: 'Annuler',
    create: 'Créer', bot: 'bot', typing: 'écrit…', sending: 'envoie un fichier…', edited: 'modifié',
    start: 'DÉMARRER', unblock: 'DÉBLOQUER', block: 'Bloquer le bot', blocked: 'bloqué', offline: 'connexion…',
    copied: 'Copié', today: 'Aujourd’hui', yesterday: 'Hier', welcome: 'Que fait ce bot ?',
    about: 'Factures, paiements et services, dans une conversation. Appuyez sur DÉMARRER.', download: 'Télécharger',
    failed: 'Cela n’a pas marché', spoiler: 'Montrer le texte caché', you: 'Vous', opensTab: 'ouvre un nouvel onglet',
  },
};

let language = 'en';

export function speak(code) {
  language = code in words ? code : 'en';
  document.documentElement.lang = language;
  document.querySelectorAll('[data-word]').forEach((e) => { e.textContent = word(e.dataset.word); });
  document.querySelectorAll('[data-label]').forEach((e) => e.setAttribute('aria-label', word(e.dataset.label)));
}

export const word = (name) => words[language][name] ?? name;
export const locale = () => (language === 'fr' ? 'fr-FR' : 'en-GB');

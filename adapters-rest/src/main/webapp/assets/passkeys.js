/* Shows the forms of passkeys where a browser knows them, and asks for one when such a form is sent. */
(() => {
  'use strict';

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));

  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '');

  const known = (list) => list.map((one) => ({ ...one, id: bytes(one.id) }));

  const answer = (key, response) =>
    JSON.stringify({
      id: key.id,
      rawId: text(key.rawId),
      type: key.type,
      clientExtensionResults: {},
      response: { clientDataJSON: text(key.response.clientDataJSON), ...response },
    });

  const deeds = {
    async make(options) {
      const key = await navigator.credentials.create({
        publicKey: {
          ...options,
          challenge: bytes(options.challenge),
          user: { ...options.user, id: bytes(options.user.id) },
          excludeCredentials: known(options.excludeCredentials),
        },
      });
      return answer(key, {
        attestationObject: text(key.response.attestationObject),
        transports: key.response.getTransports ? key.response.getTransports() : [],
      });
    },
    async sign(options) {
      const key = await navigator.credentials.get({
        publicKey: {
          ...options,
          challenge: bytes(options.challenge),
          allowCredentials: known(options.allowCredentials),
        },
      });
      return answer(key, {
        authenticatorData: text(key.response.authenticatorData),
        signature: text(key.response.signature),
      });
    },
  };

  const ask = async (form, button) => {
    const alert = form.querySelector('[role=alert]');
    alert.hidden = true;
    button.disabled = true;
    try {
      const options = JSON.parse(form.dataset.options);
      form.elements.passkey.value = await deeds[form.dataset.passkey](options);
      button.disabled = false;
      form.requestSubmit(button);
    } catch (refused) {
      button.disabled = false;
      alert.hidden = false;
    }
  };

  if (!window.PublicKeyCredential) {
    document.getElementById('no-passkeys').hidden = false;
    return;
  }
  document.querySelectorAll('form[data-passkey]').forEach((form) => {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      if (!form.elements.passkey.value) {
        event.preventDefault();
        ask(form, event.submitter || form.querySelector('button'));
      }
    });
  });
})();

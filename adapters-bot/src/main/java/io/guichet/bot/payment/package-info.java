/**
 * Paying in the chat: from credit after a preview, by card on a page of the provider, topping up,
 * and what was paid. No amount ever comes out of a button.
 */
package io.guichet.bot.payment;

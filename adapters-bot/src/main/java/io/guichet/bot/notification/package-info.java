/** News that people did not ask for: an invoice, a payment, a linked chat. */
package io.guichet.bot.notification;

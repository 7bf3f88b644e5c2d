/** Sends what waits in the outbox, in order per chat, through every refusal of the Bot API. */
package io.guichet.bot.telegram.sending;

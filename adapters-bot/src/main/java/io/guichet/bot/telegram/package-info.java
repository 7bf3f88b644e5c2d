/**
 * The way to and from Telegram, and the only place that knows its types. Updates are kept durably
 * before they are confirmed ({@code receiving}), handled in order per chat ({@code handling}); what
 * is answered waits in an outbox until it is sent ({@code sending}). {@link
 * io.guichet.bot.telegram.TelegramBot} starts and stops all of it.
 */
package io.guichet.bot.telegram;

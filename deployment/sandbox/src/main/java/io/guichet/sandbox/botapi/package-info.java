/**
 * A double of Telegram's Bot API: what a bot may call, what people do in their chats, and the
 * faults that a test orders. Knows nothing of servlets; {@code BotDouble} is the way in for bots,
 * {@code People} for persons, {@code Controls} for tests.
 */
package io.guichet.sandbox.botapi;

/**
 * What every dialogue speaks in: what came in, what goes out, screens with buttons. Knows no chat
 * product's types; the telegram package translates.
 */
package io.guichet.bot.shared;

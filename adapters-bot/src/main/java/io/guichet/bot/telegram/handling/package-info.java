/** Hands what people did, and what is to be told to them, to the dialogue. */
package io.guichet.bot.telegram.handling;

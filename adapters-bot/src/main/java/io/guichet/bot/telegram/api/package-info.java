/** Calls to the Bot API over HTTP and every way they can end. */
package io.guichet.bot.telegram.api;

/** Orders in the chat: paying what waits for its money, cancelling it, withdrawing from it. */
package io.guichet.bot.ordering;

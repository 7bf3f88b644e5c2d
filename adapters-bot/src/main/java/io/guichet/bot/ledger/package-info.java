/** The balance and the statement in the chat. */
package io.guichet.bot.ledger;

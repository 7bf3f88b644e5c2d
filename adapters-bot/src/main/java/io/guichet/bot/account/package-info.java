/** Hosting accounts in the chat: those the customer has, and handing them over. */
package io.guichet.bot.account;

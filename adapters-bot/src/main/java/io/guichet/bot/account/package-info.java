/** Hosting accounts in the chat: those the customer has, and transferring them. */
package io.guichet.bot.account;

/** Invoices in the chat: lists, search, one in detail, as PDF, and all of them at once. */
package io.guichet.bot.billing;

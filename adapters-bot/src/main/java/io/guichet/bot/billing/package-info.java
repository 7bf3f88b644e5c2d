/**
 * Invoices in the chat: lists, search, one in detail, as PDF, all of them at once, and what their
 * customer wants printed on them.
 */
package io.guichet.bot.billing;

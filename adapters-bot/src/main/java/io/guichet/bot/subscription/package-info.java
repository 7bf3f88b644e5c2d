/**
 * Services in the chat: what is held, changing it, renewing it, ending it. What anything comes to
 * is quoted by the application and confirmed at that amount.
 */
package io.guichet.bot.subscription;

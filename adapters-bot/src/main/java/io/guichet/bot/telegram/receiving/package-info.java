/** Takes updates in, by long polling or webhook, and keeps them before they are confirmed. */
package io.guichet.bot.telegram.receiving;

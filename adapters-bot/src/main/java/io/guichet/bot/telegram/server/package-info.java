/** Starts the bot inside the server and serves its webhook and its health. */
package io.guichet.bot.telegram.server;

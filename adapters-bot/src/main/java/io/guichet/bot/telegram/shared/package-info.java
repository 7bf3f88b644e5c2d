/** What receiving, handling and sending have in common: threads that survive, settings, texts. */
package io.guichet.bot.telegram.shared;

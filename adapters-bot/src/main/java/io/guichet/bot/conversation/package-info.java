/** The whole conversation, put together from the dialogues of the features. */
package io.guichet.bot.conversation;

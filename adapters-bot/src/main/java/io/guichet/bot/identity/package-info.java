/** Who the bot talks with: linking and unlinking a chat, the language, what people may know. */
package io.guichet.bot.identity;

/** The second factor in a chat: asked for before what matters, on a keypad or on a page. */
package io.guichet.bot.factor;

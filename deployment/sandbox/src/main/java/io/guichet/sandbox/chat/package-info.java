/** The Bot API double over HTTP: for bots, for the chat page, and for tests. */
package io.guichet.sandbox.chat;

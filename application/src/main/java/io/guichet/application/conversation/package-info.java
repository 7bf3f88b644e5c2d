/**
 * What a chat adapter remembers between two messages: received updates, the state of each chat,
 * what is to be sent, actions that wait for a confirmation. Knows no chat product. Its interfaces
 * are implemented straight by the persistence adapter: there is no rule in them beyond exactly-once
 * bookkeeping.
 */
package io.guichet.application.conversation;

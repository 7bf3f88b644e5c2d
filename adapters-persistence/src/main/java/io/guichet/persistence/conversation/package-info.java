/**
 * What the chat adapter remembers between two messages.
 *
 * <p>Updates and messages are queues in tables: claimed with {@code for update skip locked}, so
 * that nodes do not wait for each other, and only ever the oldest waiting one of a chat, so that a
 * chat's order holds. {@code due_at} is the end of a claim as well as the time of the next try; the
 * number of tries tells a claim from its successor. Bodies, the data of dialogues and the
 * parameters of actions are encrypted.
 */
package io.guichet.persistence.conversation;

/** The queues and memories of a chat, and what they promise. */
package io.guichet.testing.conversation;

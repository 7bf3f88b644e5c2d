/** The outbox in memory, a mailer that keeps what it was given, and what both promise. */
package io.guichet.testing.notification;

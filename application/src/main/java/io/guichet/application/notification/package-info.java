/** Tells the outside what happened: mails and chat notices, through the outbox. */
package io.guichet.application.notification;

/**
 * Notices as mails: written in the customer's language, handed to a mail server.
 *
 * <p>{@link io.guichet.mail.notification.SmtpMailer} is the way in, {@link
 * io.guichet.mail.notification.MailText} is what it says. When a mail is sent again, and when that
 * is given up, is decided in the application.
 */
package io.guichet.mail.notification;

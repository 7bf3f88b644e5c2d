/**
 * Card payments: the client of the card provider's API and the reader of its signed events.
 *
 * <p>{@link io.guichet.payments.card.HttpCardProvider} is the only way in. What the provider says
 * is read strictly: an answer that is not of the agreed form counts as no answer. Decides nothing
 * about money; when to capture or to release is decided in the application.
 */
package io.guichet.payments.card;

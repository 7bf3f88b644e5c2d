/**
 * Payments, only ever added, and attempts to pay by card, which change. A page of payments is read
 * with what each settled in two queries.
 */
package io.guichet.persistence.payment;

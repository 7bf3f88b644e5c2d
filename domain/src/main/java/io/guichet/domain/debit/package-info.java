/** Mandates to debit bank accounts, what is debited by them, and what comes back (SEPA, CORE). */
package io.guichet.domain.debit;

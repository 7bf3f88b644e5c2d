/** Mandates and debits, in memory, and what their ports promise. */
package io.guichet.testing.debit;

/** What all contracts and in-memory adapters share: stores, transactions, a clock, samples. */
package io.guichet.testing.shared;

/** Sellers, customers, people and chat links in memory, and what their stores promise. */
package io.guichet.testing.identity;

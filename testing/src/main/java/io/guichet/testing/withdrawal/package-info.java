/** Withdrawing from orders over some stores. */
package io.guichet.testing.withdrawal;

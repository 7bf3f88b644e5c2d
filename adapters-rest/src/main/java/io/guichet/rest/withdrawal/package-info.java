/** Withdrawing from an order over HTTP, in the two steps of the law. */
package io.guichet.rest.withdrawal;

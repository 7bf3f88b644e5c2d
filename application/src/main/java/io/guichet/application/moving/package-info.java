/** Customers who move or become somebody else, from their next document on. */
package io.guichet.application.moving;

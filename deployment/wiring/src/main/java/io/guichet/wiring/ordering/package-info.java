/** Builds the use cases of ordering. */
package io.guichet.wiring.ordering;

/** Builds the use cases of identity. */
package io.guichet.wiring.identity;

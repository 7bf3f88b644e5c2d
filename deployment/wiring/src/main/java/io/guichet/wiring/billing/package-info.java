/** Builds the use cases of billing. */
package io.guichet.wiring.billing;

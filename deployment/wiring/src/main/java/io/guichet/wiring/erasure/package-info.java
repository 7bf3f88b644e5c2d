/** Builds what erases. */
package io.guichet.wiring.erasure;

/** Builds how customers stand. */
package io.guichet.wiring.standing;

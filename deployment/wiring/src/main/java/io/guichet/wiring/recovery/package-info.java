/** Builds how people are let in again. */
package io.guichet.wiring.recovery;

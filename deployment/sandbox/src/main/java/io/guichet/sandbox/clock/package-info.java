/** The movable clock: writes how far the product's time is from the real one. */
package io.guichet.sandbox.clock;

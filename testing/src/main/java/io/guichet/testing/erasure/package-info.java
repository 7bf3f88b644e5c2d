/** Persons taken out of stores in memory, and what every adapter that does it promises. */
package io.guichet.testing.erasure;

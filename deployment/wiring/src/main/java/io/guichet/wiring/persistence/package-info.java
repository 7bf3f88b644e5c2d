/** Puts the database behind the ports. */
package io.guichet.wiring.persistence;

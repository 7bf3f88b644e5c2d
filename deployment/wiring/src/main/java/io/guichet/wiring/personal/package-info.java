/** Builds the archive of what is kept about a person. */
package io.guichet.wiring.personal;

/** Builds what keeps the members of staff. */
package io.guichet.wiring.staff;

/** Charges and the usage that some come from. Joins customers for their seller. */
package io.guichet.persistence.charging;

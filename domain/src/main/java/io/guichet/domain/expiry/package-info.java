/**
 * What happens around the day on which the paid time of a service ends: who is told before, how
 * long it can be renewed late or restored, and when its data is deleted.
 */
package io.guichet.domain.expiry;

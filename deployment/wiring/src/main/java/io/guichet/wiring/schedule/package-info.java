/** The scheduler: a third entry adapter that calls in-ports by the clock and contains no rules. */
package io.guichet.wiring.schedule;

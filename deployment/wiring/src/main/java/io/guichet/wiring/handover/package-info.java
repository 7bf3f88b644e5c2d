/** Builds what hands customers over. */
package io.guichet.wiring.handover;

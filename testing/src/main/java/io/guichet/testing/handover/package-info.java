/** Handing customers over, in memory and as a contract. */
package io.guichet.testing.handover;

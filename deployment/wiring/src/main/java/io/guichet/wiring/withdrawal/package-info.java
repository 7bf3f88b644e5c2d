/** Builds what consumers withdraw from orders with. */
package io.guichet.wiring.withdrawal;

/** The use cases of charging. */
package io.guichet.wiring.charging;

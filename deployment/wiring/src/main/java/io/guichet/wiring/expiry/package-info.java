/** The use cases around the end of services. */
package io.guichet.wiring.expiry;

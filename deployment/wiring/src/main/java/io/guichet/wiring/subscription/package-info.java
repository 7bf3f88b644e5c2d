/** The use cases of services. */
package io.guichet.wiring.subscription;

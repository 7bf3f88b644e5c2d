/** The use cases of provisioning. */
package io.guichet.wiring.provisioning;

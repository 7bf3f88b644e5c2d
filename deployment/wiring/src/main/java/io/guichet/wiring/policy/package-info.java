/** The use cases of policies. */
package io.guichet.wiring.policy;

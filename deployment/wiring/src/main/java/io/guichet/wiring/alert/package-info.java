/** Builds what the operator is alerted by. */
package io.guichet.wiring.alert;

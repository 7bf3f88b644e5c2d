/** The use cases of changes. */
package io.guichet.wiring.change;

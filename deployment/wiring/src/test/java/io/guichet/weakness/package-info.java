/** Libraries that are known to be weak do not come in. */
package io.guichet.weakness;

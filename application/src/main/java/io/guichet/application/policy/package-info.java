/** Staff sees and sets how each seller does business. */
package io.guichet.application.policy;

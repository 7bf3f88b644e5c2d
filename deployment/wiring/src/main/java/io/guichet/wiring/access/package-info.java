/** Who may do what, put together. */
package io.guichet.wiring.access;

/**
 * The composition root: the one place where ports meet adapters, and the only one that knows the
 * server. Producer methods are plain and can be called by hand where there is no container.
 */
package io.guichet.wiring;

/** The audit, put together. */
package io.guichet.wiring.audit;

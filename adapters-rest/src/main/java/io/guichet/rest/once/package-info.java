/** Makes every POST safe to repeat by its idempotency key. */
package io.guichet.rest.once;

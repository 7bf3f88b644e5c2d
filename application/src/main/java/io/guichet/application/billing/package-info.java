/** Issues, credits, renders, exports and verifies documents. */
package io.guichet.application.billing;

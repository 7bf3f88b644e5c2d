/** Charges and usage over HTTP. */
package io.guichet.rest.charging;

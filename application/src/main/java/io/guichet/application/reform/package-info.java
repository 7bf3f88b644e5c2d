/**
 * Tells the tax administration what the French reform wants told, by way of the operator's
 * platform: what sellers were paid and what they sell to consumers.
 */
package io.guichet.application.reform;

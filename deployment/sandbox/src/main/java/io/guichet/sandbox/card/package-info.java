/** A card provider's double: its API, its checkout page and its signed events. */
package io.guichet.sandbox.card;

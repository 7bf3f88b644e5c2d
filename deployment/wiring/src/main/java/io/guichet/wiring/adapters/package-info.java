/** Puts documents, the card provider and the mail server behind the ports. */
package io.guichet.wiring.adapters;

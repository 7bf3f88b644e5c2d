/** Builds what changes contacts. */
package io.guichet.wiring.contact;

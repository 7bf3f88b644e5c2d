/** A double of VIES, the register of VAT ids: what it answers is told by the end of the number. */
package io.guichet.sandbox.vies;

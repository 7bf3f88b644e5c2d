/**
 * The register of VAT ids: a client of the REST interface of VIES.
 *
 * <p>{@link io.guichet.vies.tax.HttpVatIdRegistry} is the only way in. What VIES says is read
 * strictly: an answer that is not of the documented form counts as no answer, never as "invalid".
 */
package io.guichet.vies.tax;

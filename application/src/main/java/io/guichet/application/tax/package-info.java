/**
 * Decides the VAT of a sale from what is stored, and keeps what the register of VAT ids says up to
 * date. The register is asked by a job or by staff, never while something is being sold.
 */
package io.guichet.application.tax;

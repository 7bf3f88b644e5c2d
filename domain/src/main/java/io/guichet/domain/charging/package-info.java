/**
 * What customers are charged beside their orders: work that staff did for them and what they used
 * of metered plans. A charge waits for an invoice or is invoiced at once, without VAT decided until
 * then.
 */
package io.guichet.domain.charging;

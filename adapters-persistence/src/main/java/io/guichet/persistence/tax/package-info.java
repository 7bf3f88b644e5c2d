/** Rates, the one stop shop, and what the register of VAT ids said. */
package io.guichet.persistence.tax;

package io.guichet.domain.catalog;

/** Whether a published price excludes VAT (NET, HT) or includes it (GROSS, TTC). */
public enum TaxBasis {
    NET,
    GROSS
}

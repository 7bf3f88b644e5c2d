package io.guichet.domain.tax;

/** The row of the decision table that applies. */
public enum VatRule {
    /** French VAT at the standard rate. */
    FRENCH_VAT,
    /** French VAT at the rate of Guadeloupe, Martinique and La Réunion. */
    OVERSEAS_VAT,
    /** No VAT in the other French territories. */
    TERRITORY_WITHOUT_VAT,
    /** The customer accounts for the tax (directive 2006/112/EC art. 44, 196). */
    REVERSE_CHARGE,
    /**
     * A consumer of another member state pays French VAT while the seller sells less than 10,000
     * EUR a year to such, and has not chosen otherwise (art. 59c).
     */
    SELLERS_VAT,
    /** He pays the VAT of his own state, declared in the one stop shop (art. 58, 369a). */
    DESTINATION_VAT,
    /** Out of scope (art. 44, 59). */
    OUTSIDE_UNION
}

package io.guichet.domain.publicsector;

/** What its customer has to give before an invoice can be deposited. */
public enum Missing {
    /** The service that pays, on all his invoices. */
    SERVICE_CODE_NEEDED,
    /** The engagement by which this invoice is paid. */
    ENGAGEMENT_NUMBER_NEEDED,
    /** One of the two. */
    SERVICE_CODE_OR_ENGAGEMENT_NUMBER_NEEDED
}

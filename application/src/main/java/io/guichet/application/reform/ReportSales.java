package io.guichet.application.reform;

/**
 * Writes the reports on sales to consumers and to buyers abroad and on what consumers paid, of
 * every period that is over (CGI art. 290 and 290 A). A period whose sums changed since, as when a
 * payment was charged back, is reported anew.
 */
public interface ReportSales {

    /** How many were written. */
    int report();
}

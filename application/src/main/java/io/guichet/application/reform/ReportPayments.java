package io.guichet.application.reform;

/**
 * Writes the status 212 of what was received for invoices since it was last looked at (CGI art. 290
 * A, XP Z12-012). What a seller received before he had to report, or for invoices that need no such
 * status, is left out.
 */
public interface ReportPayments {

    /** How many were written; those of some hundred changes at a time. */
    int report();
}

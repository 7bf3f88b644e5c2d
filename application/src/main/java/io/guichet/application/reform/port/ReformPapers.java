package io.guichet.application.reform.port;

import io.guichet.domain.identity.Seller;
import io.guichet.domain.reform.ForeignSale;
import io.guichet.domain.reform.PaymentStatus;
import io.guichet.domain.reform.SalesReport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes what is told in the form that the law wants. The same is always the same bytes. */
public interface ReformPapers {

    /** A lifecycle message (CDAR, XP Z12-012). */
    String paymentStatus(Seller seller, PaymentStatus status, Instant writtenAt);

    /** Whether reports can be written: they name the platform by the number the state gave it. */
    boolean isPlatformNamed();

    /**
     * A report (flux 10), the first of its period or one in its place, with the documents to buyers
     * abroad of that period.
     */
    String report(Seller seller, SalesReport report, List<ForeignSale> abroad, Issue issue);

    /** Which report it is: its id, whether it replaces an earlier one, when it was written. */
    record Issue(UUID id, boolean isCorrection, Instant writtenAt) {}
}

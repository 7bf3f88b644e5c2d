package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Seal;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.LongStream;

/** What every {@link io.guichet.application.billing.port.SeriesHeads} promises. */
public abstract class SeriesHeadsContract extends Contract {

    @Test
    void a_series_that_was_never_used_starts_before_one() {
        Seller seller = given().seller();

        Series locked = in(() -> lock(seller, DocumentKind.INVOICE));

        assertThat(locked)
                .isEqualTo(
                        Series.start(seller.code(), DocumentKind.INVOICE, seller.documentPrefix()));
        assertThat(in(() -> read(seller, DocumentKind.INVOICE))).isEqualTo(locked);
    }

    @Test
    void the_head_is_read_as_it_was_saved() {
        Seller seller = given().seller();
        String hash = "ab".repeat(32);

        Series head =
                in(
                        () -> {
                            Series next =
                                    lock(seller, DocumentKind.RECEIPT)
                                            .after(
                                                    new Seal(1, Seal.GENESIS, hash),
                                                    Given.NOON.atZone(seller.zone()).toLocalDate());
                            stores().seriesHeads().save(next);
                            return next;
                        });

        assertThat(in(() -> read(seller, DocumentKind.RECEIPT))).isEqualTo(head);
        assertThat(in(() -> lock(seller, DocumentKind.RECEIPT))).isEqualTo(head);
        assertThat(in(() -> read(seller, DocumentKind.INVOICE)).lastNumber()).isZero();
    }

    @Test
    void sixteen_who_issue_at_once_leave_no_gap_and_no_double() {
        Customer customer = given().customer();

        Together.run(16, () -> given().invoiceOf(customer));

        List<Sealed<Invoice>> issued =
                in(
                        () ->
                                stores().invoices()
                                        .inSeries(customer.seller(), DocumentKind.INVOICE, 0, 100));
        assertThat(issued)
                .extracting(invoice -> invoice.seal().number())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 16).boxed().toList());
        assertThat(isChained(issued)).isTrue();
    }

    private static boolean isChained(List<Sealed<Invoice>> issued) {
        String before = Seal.GENESIS;
        for (Sealed<Invoice> invoice : issued) {
            if (!invoice.seal().fits(invoice.document(), before)) {
                return false;
            }
            before = invoice.seal().hash();
        }
        return true;
    }

    private Series lock(Seller seller, DocumentKind kind) {
        return stores().seriesHeads().lock(seller.code(), kind, seller.documentPrefix());
    }

    private Series read(Seller seller, DocumentKind kind) {
        return stores().seriesHeads().read(seller.code(), kind, seller.documentPrefix());
    }
}

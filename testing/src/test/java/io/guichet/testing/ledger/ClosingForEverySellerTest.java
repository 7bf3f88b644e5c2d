package io.guichet.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.ledger.CloseDuePeriods;
import io.guichet.application.ledger.CloseDuePeriodsHandler;
import io.guichet.application.ledger.ClosingBooks;
import io.guichet.application.ledger.ClosingKey;
import io.guichet.application.ledger.port.Closings;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.Period;
import io.guichet.domain.ledger.PeriodKind;
import io.guichet.domain.ledger.SignedClosing;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.TestInstallation;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Optional;

/** The daily work of closing goes through all sellers. */
class ClosingForEverySellerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final SellerCode one = withEntry();
    private final SellerCode other = withEntry();

    @Test
    void books_that_cannot_be_closed_hold_up_those_of_no_other_seller() {
        company.clock().setTo("2026-03-03T09:00:00Z");

        holdsUpNobody(one, other);
        assertThat(closing(stores.closings()).close())
                .as("what failed is tried again")
                .isPositive();
        assertThat(isClosed(one)).isTrue();
    }

    @Test
    void whichever_of_them_it_is() {
        company.clock().setTo("2026-03-03T09:00:00Z");

        holdsUpNobody(other, one);
    }

    @Test
    void a_long_backlog_of_one_keeps_nobody_else_waiting() {
        company.clock().setTo("2027-03-01T09:00:00Z");

        closing(stores.closings()).close();

        assertThat(isClosed(one)).isTrue();
        assertThat(isClosed(other)).isTrue();
    }

    private void holdsUpNobody(SellerCode broken, SellerCode whole) {
        CloseDuePeriods closing = closing(new Refusing(stores.closings(), broken));

        assertThatIllegalStateException().isThrownBy(closing::close);
        assertThat(isClosed(broken)).isFalse();
        assertThat(isClosed(whole)).isTrue();
    }

    private boolean isClosed(SellerCode seller) {
        return stores.closings().find(ClosingId.of(seller, Period.day(DAY))).isPresent();
    }

    private SellerCode withEntry() {
        Customer customer = company.given().customer();
        JournalEntry entry = Entries.on(Entries.topUp(customer, "8.00"), DAY);
        company.given()
                .done(
                        () -> {
                            stores.ledger().lock(entry.customer(), entry.currency());
                            stores.ledger().post(entry);
                        });
        return customer.seller();
    }

    private CloseDuePeriods closing(Closings closings) {
        return new CloseDuePeriodsHandler(
                stores.sellers(),
                new ClosingBooks(
                        closings,
                        stores.books(),
                        company.does().policyOfDay(),
                        new ClosingKey(new TestInstallation()),
                        stores.transactions()),
                stores.transactions(),
                company.clock());
    }

    /** Those of one seller cannot be written. */
    private record Refusing(Closings kept, SellerCode refused) implements Closings {

        @Override
        public Optional<LocalDate> closedUntil(SellerCode seller, PeriodKind kind) {
            return kept.closedUntil(seller, kind);
        }

        @Override
        public void stopBooking(SellerCode seller, LocalDate firstOpenDay) {
            kept.stopBooking(seller, firstOpenDay);
        }

        @Override
        public void add(SignedClosing closing) {
            if (closing.closing().id().seller().equals(refused)) {
                throw new IllegalStateException("cannot be written");
            }
            kept.add(closing);
        }

        @Override
        public Page<SignedClosing> list(SellerCode seller, long before, int limit) {
            return kept.list(seller, before, limit);
        }

        @Override
        public Optional<SignedClosing> find(ClosingId id) {
            return kept.find(id);
        }
    }
}

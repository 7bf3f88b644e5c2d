package io.guichet.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.DrawReceivedVat.Command;
import io.guichet.application.ledger.DrawReceivedVat.Outcome;
import io.guichet.application.ledger.DrawReceivedVatHandler;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class ReceivedVatOfDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final HostingCompany company = new HostingCompany();

    @Test
    void of_days_that_have_not_begun_nobody_knows_the_vat() {
        company.transfers(company.consumer(), "50.00", List.of());

        assertThat(draw(TODAY.plusDays(1), TODAY.plusMonths(1)))
                .isEqualTo(new Outcome.NotBegun(TODAY));
        assertThat(draw(TODAY, TODAY.plusMonths(1))).isEqualTo(new Outcome.Drawn(List.of()));
    }

    @Test
    void before_anything_was_received_there_is_none() {
        assertThat(draw(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 1, 1)))
                .isEqualTo(new Outcome.Drawn(List.of()));
    }

    @Test
    void days_of_two_years_or_of_nobody_have_none() {
        assertThat(draw(TODAY, TODAY.plusYears(1))).isEqualTo(new Outcome.NotWithinAYear());
        assertThat(draw(TODAY, TODAY)).isEqualTo(new Outcome.NotWithinAYear());
        assertThat(draw(new SellerCode("nobody"), TODAY, TODAY.plusDays(1)))
                .isEqualTo(new Outcome.NoSuchSeller());
    }

    private Outcome draw(LocalDate from, LocalDate until) {
        return draw(company.seller().code(), from, until);
    }

    private Outcome draw(SellerCode seller, LocalDate from, LocalDate until) {
        return new DrawReceivedVatHandler(
                        company.stores().sellers(),
                        company.stores().receivedVat(),
                        company.stores().transactions(),
                        company.clock())
                .draw(new Command(seller, from, until));
    }
}

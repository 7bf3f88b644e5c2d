package io.guichet.testing.reform;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.InvoiceLine.Price;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.reform.ForeignDay;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What every {@link io.guichet.application.reform.port.ForeignSales} promises. */
public abstract class ForeignSalesContract extends Contract {

    private static final LocalDate DAY = Samples.MARCH_FIRST;
    private static final Instant NEXT_DAY = Given.NOON.plus(Duration.ofDays(1));
    private static final VatRate REVERSED = new VatRate(VatCategory.AE, BigDecimal.ZERO);
    private static final VatRate OUTSIDE = new VatRate(VatCategory.O, BigDecimal.ZERO);

    private Seller seller;

    @BeforeEach
    void seller() {
        seller = given().seller();
    }

    @Test
    void documents_to_buyers_abroad_are_counted_by_day_and_named() {
        Customer berlin = customer(PartyKind.COMPANY, "DE", "DE129273398");
        Customer bern = customer(PartyKind.PUBLIC_BODY, "CH", "");
        Invoice first = issued(berlin, REVERSED, Given.NOON);
        Invoice second = issued(bern, OUTSIDE, Given.NOON);
        Invoice later = issued(berlin, REVERSED, NEXT_DAY);
        Invoice note = issued(berlin, DocumentKind.CREDIT_NOTE, first.reference().value());

        assertThat(days(DAY, DAY.plusDays(9)))
                .containsExactly(new ForeignDay(DAY, 2), new ForeignDay(DAY.plusDays(1), 2));
        assertThat(days(DAY, DAY.plusDays(1))).containsExactly(new ForeignDay(DAY, 2));
        assertThat(days(DAY.plusDays(2), DAY.plusDays(9))).isEmpty();
        assertThat(documents(DAY, DAY.plusDays(1)))
                .containsExactly(first.reference(), second.reference());
        assertThat(documents(DAY.plusDays(1), DAY.plusDays(2)))
                .containsExactlyInAnyOrder(later.reference(), note.reference());
    }

    @Test
    void those_at_home_consumers_and_who_is_charged_vat_are_not_among_them() {
        issued(customer(PartyKind.CONSUMER, "CH", ""), OUTSIDE, Given.NOON);
        issued(customer(PartyKind.ASSOCIATION, "FR", ""), Samples.VAT_20, Given.NOON);
        given().invoiceOf(given().customerOf(seller));
        issued(customer(PartyKind.COMPANY, "DE", ""), Samples.VAT_20, Given.NOON);

        assertThat(days(DAY, DAY.plusDays(9))).isEmpty();
        assertThat(documents(DAY, DAY.plusDays(9))).isEmpty();
    }

    /** Each document is reported once: alone, in a sum, or by itself through the platforms. */
    @Test
    void who_is_charged_vat_though_he_is_a_company_abroad_is_in_the_sums() {
        issued(customer(PartyKind.COMPANY, "DE", ""), Samples.VAT_20, Given.NOON);
        issued(customer(PartyKind.COMPANY, "DE", "DE129273398"), REVERSED, Given.NOON);

        assertThat(
                        in(
                                () ->
                                        stores().reform()
                                                .consumerSales()
                                                .sales(seller.code(), DAY, DAY.plusDays(1))))
                .singleElement()
                .satisfies(
                        sum -> {
                            assertThat(sum.country()).isEqualTo("DE");
                            assertThat(sum.rate()).isEqualTo(Samples.VAT_20);
                        });
    }

    private Customer customer(PartyKind kind, String country, String vatId) {
        Customer company = Samples.customerOf(seller);
        Party party =
                new Party(
                        kind,
                        "Müller & Söhne",
                        new PostalAddress("1 Straße", "", "10115", "Stadt", country),
                        "",
                        "",
                        vatId,
                        "",
                        Optional.empty());
        Customer customer =
                new Customer(
                        company.number(),
                        seller.code(),
                        party,
                        company.email(),
                        company.language());
        done(() -> stores().customers().add(customer));
        return customer;
    }

    private Invoice issued(Customer customer, VatRate rate, Instant at) {
        return in(() -> given().issue(customer, DocumentKind.INVOICE, "", at, lines(rate)))
                .document();
    }

    private Invoice issued(Customer customer, DocumentKind kind, String corrects) {
        return in(() -> given().issue(customer, kind, corrects, NEXT_DAY, lines(REVERSED)))
                .document();
    }

    private static List<InvoiceLine> lines(VatRate rate) {
        Price price = new Price(BigDecimal.TEN, Samples.EUR, rate);
        return List.of(
                InvoiceLine.of("Server", "srv1", DAY, DAY.plusMonths(1), BigDecimal.ONE, price));
    }

    private List<ForeignDay> days(LocalDate from, LocalDate until) {
        return in(() -> stores().reform().foreignSales().days(seller.code(), from, until));
    }

    private List<DocumentReference> documents(LocalDate from, LocalDate until) {
        return in(() -> stores().reform().foreignSales().documents(seller.code(), from, until));
    }
}

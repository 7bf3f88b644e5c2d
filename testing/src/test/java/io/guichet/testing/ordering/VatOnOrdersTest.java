package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.tax.OneStopShopSwitch;
import io.guichet.application.tax.SwitchOneStopShop;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.tax.FakeVatIdRegistry;
import io.guichet.testing.tax.TaxOffice;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

class VatOnOrdersTest {

    private static final String ACME = "BE0428759497";

    private final HostingCompany company = new HostingCompany();
    private final FakeVatIdRegistry registry =
            new FakeVatIdRegistry(company.stores().transactions());
    private final TaxOffice office = new TaxOffice(company.stores(), registry, company.clock());
    private final PlanCode cloud = company.sells("cloud-small", "10.00");

    @Test
    void whoever_lives_in_france_pays_the_french_rate() {
        assertCharged(party(PartyKind.CONSUMER, "FR", ""), VatCategory.S, "2.00");
        assertCharged(party(PartyKind.COMPANY, "FR", "FR44732829320"), VatCategory.S, "2.00");
        assertCharged(party(PartyKind.PUBLIC_BODY, "FR", ""), VatCategory.S, "2.00");
        assertCharged(party(PartyKind.COMPANY, "MC", "FR12000000000"), VatCategory.S, "2.00");
    }

    @Test
    void three_overseas_departments_pay_their_own_rate() {
        assertCharged(party(PartyKind.CONSUMER, "RE", ""), VatCategory.S, "0.85");
        assertCharged(party(PartyKind.COMPANY, "GP", ""), VatCategory.S, "0.85");
        assertCharged(party(PartyKind.COMPANY, "MQ", ""), VatCategory.S, "0.85");
    }

    @Test
    void in_french_territories_without_vat_nobody_pays_any_and_the_invoice_says_why() {
        Invoice invoice = assertCharged(party(PartyKind.CONSUMER, "GF", ""), VatCategory.O, "0.00");

        assertThat(invoice.mentions())
                .extracting(Mention::text)
                .contains("Territory without VAT")
                .doesNotContain("Outside scope of VAT");
    }

    @Test
    void a_company_of_another_member_state_accounts_for_the_tax_itself() {
        registry.knows(ACME, "ACME NV");
        CustomerNumber acme = company.customer(party(PartyKind.COMPANY, "BE", ACME));
        office.checkVatIds().check();

        Invoice invoice = assertCharged(acme, VatCategory.AE, "0.00");

        assertThat(invoice.mentions()).extracting(Mention::text).contains("Reverse charge");
        assertThat(invoice.buyer().vatId()).isEqualTo(ACME);
        assertThat(invoice.seller().vatId()).isNotEmpty();
    }

    @Test
    void it_pays_vat_while_the_register_has_not_answered_and_none_once_it_has() {
        registry.knows(ACME, "ACME NV");
        registry.isDown("MS_UNAVAILABLE");
        CustomerNumber acme = company.customer(party(PartyKind.COMPANY, "BE", ACME));
        office.checkVatIds().check();

        assertCharged(acme, VatCategory.S, "2.00");
        registry.isBack();
        company.clock().advance(Duration.ofMinutes(1));
        office.checkVatIds().check();
        assertCharged(acme, VatCategory.AE, "0.00");
    }

    @Test
    void an_order_asks_nobody() {
        registry.knows(ACME, "ACME NV");
        CustomerNumber acme = company.customer(party(PartyKind.COMPANY, "BE", ACME));

        assertCharged(acme, VatCategory.S, "2.00");
        assertThat(registry.asked()).isEmpty();
    }

    @Test
    void an_id_the_register_does_not_know_helps_nobody() {
        CustomerNumber liar = company.customer(party(PartyKind.COMPANY, "BE", ACME));
        office.checkVatIds().check();

        assertCharged(liar, VatCategory.S, "2.00");
    }

    @Test
    void without_a_vat_number_a_company_of_another_member_state_pays_like_a_consumer() {
        assertCharged(party(PartyKind.COMPANY, "BE", ""), VatCategory.S, "2.00");
        assertCharged(party(PartyKind.CONSUMER, "BE", ""), VatCategory.S, "2.00");
        assertCharged(party(PartyKind.CONSUMER, "BE", ACME), VatCategory.S, "2.00");
    }

    @Test
    void with_the_one_stop_shop_consumers_pay_the_vat_of_their_state_from_its_day_on() {
        CustomerNumber anna = company.customer(party(PartyKind.CONSUMER, "FI", ""));
        switchOneStopShop(LocalDate.of(2026, 4, 1), true);

        assertCharged(anna, VatCategory.S, "2.00");
        company.clock().setTo("2026-04-01T08:00:00Z");
        assertCharged(anna, VatCategory.S, "2.55");
        assertCharged(party(PartyKind.COMPANY, "BE", ""), VatCategory.S, "2.10");
        assertCharged(party(PartyKind.CONSUMER, "FR", ""), VatCategory.S, "2.00");
    }

    @Test
    void outside_the_union_nobody_pays_french_vat() {
        assertCharged(party(PartyKind.COMPANY, "CH", ""), VatCategory.O, "0.00");
        assertCharged(party(PartyKind.CONSUMER, "GB", ""), VatCategory.O, "0.00");
        assertCharged(party(PartyKind.CONSUMER, "US", ""), VatCategory.O, "0.00");
    }

    private void switchOneStopShop(LocalDate from, boolean used) {
        OneStopShopSwitch added = new OneStopShopSwitch(from, used);
        assertThat(
                        office.switchOneStopShop()
                                .change(
                                        new SwitchOneStopShop.Command(
                                                company.seller().code(), added)))
                .isEqualTo(new SwitchOneStopShop.Outcome.Switched());
    }

    private Invoice assertCharged(Party customer, VatCategory category, String tax) {
        return assertCharged(company.customer(customer), category, tax);
    }

    private Invoice assertCharged(CustomerNumber customer, VatCategory category, String tax) {
        DocumentReference reference =
                company.orders(customer, new OrderedItem(cloud, BillingPeriod.MONTH, 1, ""));
        Invoice invoice = company.stores().invoices().find(reference).orElseThrow().document();

        assertThat(invoice.totals().net()).isEqualTo(Money.euros("10.00"));
        assertThat(invoice.totals().tax()).isEqualTo(Money.euros(tax));
        assertThat(invoice.totals().vat())
                .singleElement()
                .satisfies(part -> assertThat(part.rate().category()).isEqualTo(category));
        return invoice;
    }

    private static Party party(PartyKind kind, String country, String vatId) {
        PostalAddress address = new PostalAddress("1 rue Haute", "", "1000", "Ville", country);
        return new Party(kind, "Somebody", address, "", "", vatId, "", Optional.empty());
    }
}

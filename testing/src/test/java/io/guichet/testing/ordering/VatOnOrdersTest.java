package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

class VatOnOrdersTest {

    private final HostingCompany company = new HostingCompany();
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
    void a_company_of_another_member_state_accounts_for_the_tax_itself() {
        Invoice invoice =
                assertCharged(
                        party(PartyKind.COMPANY, "BE", "BE0428759497"), VatCategory.AE, "0.00");

        assertThat(invoice.mentions()).extracting(Mention::text).contains("Reverse charge");
    }

    @Test
    void without_a_vat_number_a_company_of_another_member_state_pays_like_a_consumer() {
        assertCharged(party(PartyKind.COMPANY, "BE", ""), VatCategory.S, "2.00");
        assertCharged(party(PartyKind.CONSUMER, "BE", ""), VatCategory.S, "2.00");
        assertCharged(party(PartyKind.CONSUMER, "BE", "BE0428759497"), VatCategory.S, "2.00");
    }

    @Test
    void outside_the_union_nobody_pays_french_vat() {
        assertCharged(party(PartyKind.COMPANY, "CH", ""), VatCategory.O, "0.00");
        assertCharged(party(PartyKind.CONSUMER, "GB", ""), VatCategory.O, "0.00");
        assertCharged(party(PartyKind.CONSUMER, "US", ""), VatCategory.O, "0.00");
    }

    private Invoice assertCharged(Party customer, VatCategory category, String tax) {
        DocumentReference reference =
                company.orders(
                        company.customer(customer),
                        new OrderedItem(cloud, BillingPeriod.MONTH, 1, ""));
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
        return new Party(kind, "Somebody", address, "", "", vatId, "");
    }
}

package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A seller may owe VAT when he invoices instead of when he is paid; his invoices say so. */
class VatOnDebitsTest {

    private static final Mention ON_DEBITS = new Mention("AAI", "VAT on debits");

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.consumer();

    @Test
    void from_the_day_of_his_choice_invoices_say_so() {
        DocumentReference before = company.invoices(anna, "12.00");
        chooses(LocalDate.of(2026, 3, 1));
        DocumentReference after = company.invoices(anna, "12.00");

        assertThat(mentions(before)).doesNotContain(ON_DEBITS);
        assertThat(mentions(after)).endsWith(ON_DEBITS);
    }

    private void chooses(LocalDate from) {
        company.follows(Map.of(Setting.VAT_ON_DEBITS, "on"), from);
    }

    private List<Mention> mentions(DocumentReference invoice) {
        return company.stores().invoices().find(invoice).orElseThrow().document().mentions();
    }
}

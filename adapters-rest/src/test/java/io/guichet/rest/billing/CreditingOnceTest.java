package io.guichet.rest.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.util.UUID;

/** What a key brought about is found again though the key was forgotten with its answer. */
class CreditingOnceTest {

    private final RestApi api = new RestApi();
    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber customer = company.consumer();
    private final DocumentReference invoice = company.invoices(customer, "120.00");

    CreditingOnceTest() {
        api.with(new CreditNotesResource(company.does().creditInvoice(), api.requestKey));
    }

    @Test
    void the_same_key_credits_a_part_once() {
        Asking.Answer first = credits("k1", "25.00");
        forget("k1");
        Asking.Answer again = credits("k1", "25.00");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("90.00"));
    }

    @Test
    void the_same_key_over_something_else_is_refused_though_it_was_forgotten() {
        credits("k1", "25.00");
        forget("k1");

        assertThat(credits("k1", "30.00").refusal()).isEqualTo("422 idempotency-key-reused");
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("90.00"));
    }

    @Test
    void another_key_credits_a_further_part() {
        credits("k1", "25.00");

        assertThat(credits("k2", "25.00").status()).isEqualTo(201);
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("60.00"));
    }

    private void forget(String key) {
        assertThat(api.requests.answers.remove(new UUID(0, 9) + "/- " + key)).isNotNull();
        api.requests.abandon(new UUID(0, 9) + "/-", key);
    }

    private Asking.Answer credits(String key, String net) {
        String body =
                """
                {"invoice":"%s","reason":"Too much","lines":[
                  {"line":1,"net":{"amount":"%s","currency":"EUR"}}]}
                """;
        return api.post("/credit-notes", body.formatted(invoice, net))
                .as("staff")
                .key(key)
                .answer();
    }
}

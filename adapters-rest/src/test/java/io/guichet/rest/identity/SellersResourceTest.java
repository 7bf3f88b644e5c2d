package io.guichet.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.AddSeller;
import io.guichet.domain.identity.Seller;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.Fixtures;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.ZoneId;
import java.util.List;

class SellersResourceTest {

    private static final String BRAND =
            """
            {"code":"brand","email":"invoices@brand.example","iban":"DE89 3704 0044 0532 0130 00",
             "bic":"COBADEFF","currency":"EUR","zone":"Europe/Berlin","document_prefix":"BR",
             "identity":{"kind":"company","name":"Brand GmbH","vat_id":"DE136695976",
              "address":{"line1":"Allee 1","postal_code":"10115","city":"Berlin","country":"DE"}}}
            """;

    private final RestApi api = new RestApi();
    private AddSeller.Outcome outcome = new AddSeller.Outcome.Added(Fixtures.SELLER);
    private Seller asked;

    SellersResourceTest() {
        api.with(
                new SellersResource(
                        seller -> {
                            asked = seller;
                            return outcome;
                        },
                        () -> List.of(Fixtures.SELLER)));
    }

    @Test
    void staff_enters_a_seller() {
        Answer answer = enter(BRAND);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("document_prefix")).isEqualTo("FR");
        assertThat(asked.iban()).isEqualTo("DE89370400440532013000");
        assertThat(asked.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(asked.identity().vatId()).isEqualTo("DE136695976");
    }

    @Test
    void a_code_and_a_prefix_are_taken_once() {
        outcome = new AddSeller.Outcome.CodeTaken();
        assertThat(enter(BRAND).refusal()).isEqualTo("409 seller-code-taken");

        outcome = new AddSeller.Outcome.PrefixTaken();
        assertThat(api.post("/sellers", BRAND).as("staff").key("k2").answer().refusal())
                .isEqualTo("409 document-prefix-taken");
    }

    @ParameterizedTest
    @CsvSource({
        "DE89 3704,     DE88 3704, invalid-iban /iban",
        "COBADEFF,      COBA,      invalid-bic /bic",
        "EUR,           EURO,      invalid-currency /currency",
        "Europe/Berlin, Berlin,    invalid-zone /zone",
        "BR,            br,        invalid-document-prefix /document_prefix",
        "invoices@,     @,         invalid-email /email"
    })
    void what_cannot_be_is_refused(String right, String wrong, String code) {
        assertThat(enter(BRAND.replace(right, wrong)).refusedField()).isEqualTo("400 " + code);
        assertThat(asked).isNull();
    }

    @Test
    void nobody_bills_a_seller() {
        String billed =
                BRAND.replace(
                        "\"vat_id\"",
                        """
                        "billing_address":{"line1":"1 rue A","city":"Gent","country":"BE"},"vat_id"\
                        """);

        assertThat(enter(billed).refusal()).isEqualTo("400 seller-with-billing-address");
        assertThat(asked).isNull();
    }

    @Test
    void staff_sees_the_sellers_and_nobody_else_does() {
        assertThat(api.get("/sellers").as("staff").answer().json().getJsonArray("data")).hasSize(1);
        assertThat(api.get("/sellers").as("anna").answer().refusal()).isEqualTo("403 staff-only");
    }

    private Answer enter(String body) {
        return api.post("/sellers", body).as("staff").key("k").answer();
    }
}

package io.guichet.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.RestApi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsInBodiesTest {

    private final RestApi api = new RestApi().with(new Sink());

    @ParameterizedTest
    @CsvSource({
        "'12,34', EUR, invalid-amount",
        "12.345, EUR, invalid-amount",
        "1e3, EUR, invalid-amount",
        "' 1', EUR, invalid-amount",
        "9999999999999999999, EUR, amount-too-large",
        "1000000000.00, EUR, amount-too-large",
        "100000000000, JPY, amount-too-large",
        "12.34, eur, unknown-currency",
        "12.34, XXX, unknown-currency",
        "12.5, JPY, invalid-amount"
    })
    void an_amount_is_exact_or_refused(String amount, String currency, String code) {
        Answer answer =
                api.post(
                                "/sink/money",
                                "{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"}")
                        .answer();

        assertThat(answer.refusal()).isEqualTo("400 " + code);
        assertThat(answer.json().getString("pointer"))
                .isEqualTo(code.equals("unknown-currency") ? "/total/currency" : "/total/amount");
    }

    @Test
    void an_amount_without_its_parts_is_refused() {
        assertThat(api.post("/sink/money", "{\"amount\":\"1\"}").answer().refusal())
                .isEqualTo("400 unknown-currency");
        assertThat(api.post("/sink/money", "{\"currency\":\"EUR\"}").answer().refusal())
                .isEqualTo("400 invalid-amount");
    }

    /** Takes an amount. */
    @Path("/sink/money")
    @Consumes("application/json")
    public static final class Sink {

        @POST
        public void take(MoneyJson money) {
            money.toMoney("/total");
        }
    }
}

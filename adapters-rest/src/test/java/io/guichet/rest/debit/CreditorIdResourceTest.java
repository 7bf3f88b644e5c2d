package io.guichet.rest.debit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.debit.KeepCreditorId;
import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.identity.SellerCode;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class CreditorIdResourceTest {

    private static final CreditorId ID = new CreditorId("FR72ZZZ123456");
    private static final String PATH = "/sellers/demo-fr/creditor-id";

    private final RestApi api = new RestApi();
    private Optional<CreditorId> kept = Optional.of(ID);
    private KeepCreditorId.Outcome outcome = new KeepCreditorId.Outcome.Kept(ID);

    CreditorIdResourceTest() {
        api.with(
                new CreditorIdResource(
                        new KeepCreditorId() {
                            @Override
                            public Outcome keep(Command command) {
                                return outcome;
                            }

                            @Override
                            public Optional<CreditorId> find(SellerCode seller) {
                                return kept;
                            }
                        }));
    }

    @Test
    void it_is_shown_if_there_is_one() {
        assertThat(show().answer().json().getString("creditor_id")).isEqualTo(ID.value());

        kept = Optional.empty();
        assertThat(show().answer().refusal()).isEqualTo("404 no-such-creditor-id");
    }

    @Test
    void it_is_kept() {
        assertThat(keep("FR72 ZZZ 123456").answer().json().getString("creditor_id"))
                .isEqualTo(ID.value());
        assertThat(keep("FR73ZZZ123456").answer().refusal()).isEqualTo("400 invalid-creditor-id");

        outcome = new KeepCreditorId.Outcome.NotInEuros();
        assertThat(keep(ID.value()).answer().refusal()).isEqualTo("422 seller-not-in-euros");
        outcome = new KeepCreditorId.Outcome.NoSuchSeller();
        assertThat(keep(ID.value()).answer().refusal()).isEqualTo("404 no-such-seller");
    }

    private Asking show() {
        return api.get(PATH).as("staff");
    }

    private Asking keep(String id) {
        return api.put(PATH, "{\"creditor_id\": \"" + id + "\"}").as("staff");
    }
}

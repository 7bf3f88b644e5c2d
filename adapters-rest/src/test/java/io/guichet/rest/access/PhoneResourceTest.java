package io.guichet.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.profile.KeepPhone;
import io.guichet.domain.identity.Phone;
import io.guichet.domain.identity.PhoneNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class PhoneResourceTest {

    private static final Phone PHONE = new Phone(new PhoneNumber("+33142685300"), RestApi.NOON);

    private final RestApi api = new RestApi();
    private Optional<Phone> kept = Optional.of(PHONE);
    private KeepPhone.Command asked;

    PhoneResourceTest() {
        api.with(new PhoneResource(new Phones(), api.caller));
    }

    @Test
    void somebody_keeps_and_removes_his_number() {
        Answer put =
                api.put("/me/phone", "{\"number\":\"01 42 68 53 00\",\"country\":\"FR\"}").answer();
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.json().getString("number")).isEqualTo("+33142685300");
        assertThat(asked.written()).isEqualTo("01 42 68 53 00");
        assertThat(asked.country()).isEqualTo("FR");

        assertThat(api.get("/me/phone").answer().json().getString("changed_at"))
                .isEqualTo("2026-03-01T12:00:00Z");
        assertThat(api.delete("/me/phone").answer().status()).isEqualTo(204);
    }

    @Test
    void every_refusal_has_its_answer() {
        kept = Optional.empty();

        assertThat(api.get("/me/phone").answer().refusal()).isEqualTo("404 no-phone-number");
        assertThat(api.delete("/me/phone").answer().refusal()).isEqualTo("404 no-phone-number");
        assertThat(api.put("/me/phone", "{\"number\":\"+33 1\"}").answer().refusal())
                .isEqualTo("422 invalid-phone-number");
        assertThat(api.put("/me/phone", "{}").answer().refusal()).isEqualTo("400 missing-field");
    }

    private final class Phones implements KeepPhone {

        @Override
        public Optional<Phone> show(ProfileId profile) {
            return kept;
        }

        @Override
        public Outcome change(Command command) {
            asked = command;
            return kept.<Outcome>map(Outcome.Kept::new).orElseGet(Outcome.NoNumber::new);
        }

        @Override
        public boolean remove(ProfileId profile) {
            return kept.isPresent();
        }
    }
}

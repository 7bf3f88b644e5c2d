package io.guichet.rest.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.erasure.DeleteProfile;
import io.guichet.application.erasure.Obstacle;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class DeletionResourceTest {

    private static final DeleteProfile.Hindrance CREDIT =
            new DeleteProfile.Hindrance(Optional.of(RestApi.ANNA.number()), Obstacle.CREDIT);

    private final RestApi api = new RestApi();
    private DeleteProfile.Outcome outcome = new DeleteProfile.Outcome.Mailed();
    private String typed = "";

    DeletionResourceTest() {
        api.with(new DeletionResource(new Deleting(), api.caller));
    }

    @Test
    void somebody_sees_what_it_comes_to() {
        Answer answer = api.get("/me/deletion").answer();

        assertThat(answer.json().getJsonArray("closing").getString(0)).isEqualTo("10001");
        assertThat(answer.json().getJsonArray("hindrances").getJsonObject(0).getString("obstacle"))
                .isEqualTo("credit");
    }

    @Test
    void it_is_asked_for_with_the_password() {
        assertThat(api.post("/me/deletion", "{\"password\":\"plum tree\"}").answer().status())
                .isEqualTo(202);
        assertThat(typed).isEqualTo("plum tree");
    }

    @Test
    void every_refusal_has_its_answer() {
        outcome = new DeleteProfile.Outcome.Hindered(List.of(CREDIT));
        assertThat(asked().refusal()).isEqualTo("409 profile-deletion-hindered");
        assertThat(asked().json().getJsonArray("hindrances").getString(0)).isEqualTo("credit");
        outcome = new DeleteProfile.Outcome.WrongPassword();
        assertThat(asked().refusal()).isEqualTo("403 wrong-password");
        outcome = new DeleteProfile.Outcome.TooMany();
        assertThat(asked().refusal()).isEqualTo("403 too-many-passwords");
    }

    @Test
    void a_token_with_fewer_rights_asks_for_nothing() {
        assertThat(
                        api.post("/me/deletion", "{\"password\":\"x\"}")
                                .as("scope profile:write")
                                .answer()
                                .refusal())
                .isEqualTo("403 forbidden");
        assertThat(typed).isEmpty();
    }

    private Answer asked() {
        return api.post("/me/deletion", "{\"password\":\"x\"}").answer();
    }

    private final class Deleting implements DeleteProfile {

        @Override
        public Review review(ProfileId profile) {
            return new Review(List.of(RestApi.ANNA.number()), List.of(CREDIT));
        }

        @Override
        public Outcome ask(ProfileId profile, String password) {
            typed = password;
            return outcome;
        }

        @Override
        public Outcome confirm(String code) {
            return new Outcome.NoSuchLink();
        }
    }
}

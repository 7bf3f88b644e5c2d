package io.guichet.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.KeepTokens;
import io.guichet.application.access.MakeToken;
import io.guichet.application.access.MakeToken.Outcome;
import io.guichet.application.factor.StepUp;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.Caller;
import io.guichet.domain.access.Scope;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.access.TokenSecret;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class TokensResourceTest {

    private static final TokenSecret SECRET = TokenSecret.of(new byte[TokenSecret.RANDOM_BYTES]);
    private static final TokenRights RIGHTS =
            new TokenRights(
                    Set.of(Scope.parse("invoices:read")),
                    Optional.of(new CustomerNumber(10001)),
                    Optional.empty(),
                    List.of("192.0.2.0/24"));
    private static final AccessToken TOKEN =
            new AccessToken(
                    new UUID(0, 7),
                    RestApi.ANNAS_PROFILE,
                    "script",
                    SECRET.shown(),
                    RIGHTS,
                    RestApi.NOON,
                    RestApi.NOON.plus(Duration.ofDays(365)),
                    false,
                    Optional.empty());
    private static final String BODY =
            "{\"name\":\"script\",\"scopes\":[\"invoices:read\"],\"customer\":\"10001\","
                    + "\"addresses\":[\"192.0.2.0/24\"],\"expires_at\":\"2027-03-01T12:00:00Z\"}";

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Made(TOKEN, SECRET);
    private KeepTokens.Outcome kept = KeepTokens.Outcome.DONE;
    private MakeToken.Command asked;

    TokensResourceTest() {
        api.with(new TokensResource(this::make, new Drawer(), api.caller));
    }

    @Test
    void the_secret_of_a_token_is_told_once() {
        Answer answer = post(BODY);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/tokens/" + TOKEN.id());
        assertThat(answer.json().getString("secret")).isEqualTo(SECRET.value());
        assertThat(asked.rights()).isEqualTo(RIGHTS);
        assertThat(asked.expiresAt()).contains(TOKEN.expiresAt());
        assertThat(api.get("/tokens").answer().text()).doesNotContain(SECRET.value());
    }

    @Test
    void the_answer_that_holds_the_secret_is_kept_nowhere() {
        Answer first = post(BODY);
        Answer again = post(BODY);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void what_is_left_out_limits_nothing() {
        post("{\"name\":\"script\"}");

        assertThat(asked.rights()).isEqualTo(TokenRights.all());
        assertThat(asked.expiresAt()).isEmpty();
    }

    @Test
    void every_refusal_has_its_answer() {
        assertThat(post("{}").refusal()).isEqualTo("400 missing-field");
        assertThat(post(BODY.replace("invoices:read", "all")).refusedField())
                .isEqualTo("400 invalid-scope /scopes/0");
        assertThat(post("{\"name\":\"a\",\"scopes\":[null]}").refusedField())
                .isEqualTo("400 wrong-type /scopes/0");
        assertThat(refused(new Outcome.MoreThanOwn())).isEqualTo("403 more-than-own-rights");
        assertThat(refused(new Outcome.NoSuchCustomer())).isEqualTo("404 no-such-customer");
        assertThat(refused(new Outcome.NoSuchEnd())).isEqualTo("422 invalid-token-end");
        assertThat(refused(new Outcome.FactorNeeded(StepUp.Verdict.CONFIRM)))
                .isEqualTo("403 step-up-required");
        assertThat(refused(new Outcome.FactorNeeded(StepUp.Verdict.ENROL)))
                .isEqualTo("403 second-factor-missing");
        assertThat(refused(new Outcome.TooMany())).isEqualTo("409 too-many-tokens");
    }

    @Test
    void tokens_are_listed_and_shown_to_their_owner() {
        assertThat(api.get("/tokens").answer().json().getJsonArray("data")).hasSize(1);
        assertThat(api.get("/tokens/" + TOKEN.id()).answer().json().getString("prefix"))
                .isEqualTo(SECRET.shown());
        assertThat(api.get("/tokens/" + TOKEN.id()).as("boris").answer().refusal())
                .isEqualTo("404 no-such-token");
    }

    @Test
    void a_token_is_disabled_and_removed() {
        assertThat(disable().status()).isEqualTo(200);
        assertThat(api.delete("/tokens/" + TOKEN.id()).answer().status()).isEqualTo(204);

        kept = KeepTokens.Outcome.NO_SUCH_TOKEN;
        assertThat(disable().refusal()).isEqualTo("404 no-such-token");
        assertThat(api.delete("/tokens/" + TOKEN.id()).answer().refusal())
                .isEqualTo("404 no-such-token");
        kept = KeepTokens.Outcome.MORE_THAN_OWN;
        assertThat(disable().refusal()).isEqualTo("403 more-than-own-rights");
        kept = KeepTokens.Outcome.NOT_CONFIRMED;
        assertThat(disable().refusal()).isEqualTo("403 step-up-required");
        kept = KeepTokens.Outcome.NOT_ENROLLED;
        assertThat(disable().refusal()).isEqualTo("403 second-factor-missing");
    }

    @Test
    void a_token_for_one_customer_knows_of_no_others() {
        assertThat(api.get("/tokens").as("customer 10002").answer().json().getJsonArray("data"))
                .isEmpty();
        assertThat(api.get("/tokens/" + TOKEN.id()).as("customer 10002").answer().refusal())
                .isEqualTo("404 no-such-token");
        assertThat(api.delete("/tokens/" + TOKEN.id()).as("customer 10002").answer().refusal())
                .isEqualTo("404 no-such-token");
        assertThat(api.delete("/tokens/" + TOKEN.id()).as("customer 10001").answer().status())
                .isEqualTo(204);
    }

    private Answer disable() {
        return api.put("/tokens/" + TOKEN.id() + "/disabled", "{\"disabled\":true}").answer();
    }

    private Answer post(String body) {
        return api.post("/tokens", body).without("Idempotency-Key").answer();
    }

    private String refused(Outcome refusal) {
        outcome = refusal;
        return post(BODY).refusal();
    }

    private Outcome make(MakeToken.Command command) {
        asked = command;
        return outcome;
    }

    private final class Drawer implements KeepTokens {

        @Override
        public List<AccessToken> list(ProfileId owner) {
            return List.of(TOKEN);
        }

        @Override
        public Optional<AccessToken> find(UUID id, ProfileId owner) {
            return Optional.of(TOKEN).filter(token -> token.owner().equals(owner));
        }

        @Override
        public Outcome disable(Caller caller, UUID id) {
            return kept;
        }

        @Override
        public Outcome enable(Caller caller, Entrance entrance, UUID id) {
            return kept;
        }

        @Override
        public Outcome remove(Caller caller, UUID id) {
            return kept;
        }
    }
}

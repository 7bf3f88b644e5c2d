package io.guichet.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.identity.ActForCustomer;
import io.guichet.application.identity.ActForCustomer.Outcome.Acting;
import io.guichet.application.identity.ActForCustomer.Outcome.NoSuchCustomer;
import io.guichet.application.identity.AuthenticateToken.Outcome.SignedIn;
import io.guichet.application.identity.Caller;
import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/** Whom a caller acts for is asked once: with his token, and again where that does not answer. */
class SeenTest {

    private static final String ANNAS = RestApi.ANNA.number().toString();
    private static final String BORIS = RestApi.BORIS.number().toString();

    private int asked;
    private final CurrentCaller caller = new CurrentCaller(new Asked(), new FactorGate());

    @BeforeEach
    void somebody_comes() {
        Actors.begin(Actor.NOBODY);
    }

    @AfterEach
    void he_is_gone() {
        Actors.end();
    }

    @Test
    void what_was_seen_with_the_token_is_not_asked_again() {
        comes("", Optional.of(new Acting(RestApi.ANNA)));

        assertThat(caller.customer()).isEqualTo(RestApi.ANNA);
        assertThat(asked).isZero();

        comes(ANNAS, Optional.of(new Acting(RestApi.ANNA)));

        assertThat(caller.customer()).isEqualTo(RestApi.ANNA);
        assertThat(asked).isZero();
    }

    @Test
    void what_was_not_seen_is_asked() {
        comes("", Optional.empty());

        assertThat(caller.customer()).isEqualTo(RestApi.ANNA);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void what_was_seen_of_one_customer_opens_no_other() {
        comes(BORIS, Optional.of(new Acting(RestApi.ANNA)));

        assertThatThrownBy(caller::customer).hasMessage("no-such-customer");
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void whoever_names_no_number_does_not_act_for_his_own() {
        comes("anna", Optional.of(new Acting(RestApi.ANNA)));

        assertThatThrownBy(caller::customer).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void the_next_request_of_the_same_thread_knows_nothing_of_it() {
        comes("", Optional.of(new Acting(RestApi.ANNA)));
        caller.isNobody(Language.EN);
        comes("", Optional.empty());

        assertThat(caller.customer()).isEqualTo(RestApi.ANNA);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void what_was_seen_a_while_ago_is_not_believed() {
        Optional<Acting> acting = Optional.of(new Acting(RestApi.ANNA));
        long now = System.nanoTime();

        assertThat(new Seen(acting, now).about("")).isEqualTo(acting);
        assertThat(new Seen(acting, now - Duration.ofSeconds(1).toNanos()).about("")).isEmpty();
    }

    private void comes(String header, Optional<Acting> seen) {
        Caller anna = new Caller(RestApi.ANNAS_PROFILE, "Anna", Language.FR, Caller.Role.CUSTOMER);
        caller.is(new SignedIn(anna, seen), header, Language.FR, Demand.NOTHING);
    }

    private final class Asked implements ActForCustomer {

        @Override
        public Outcome act(Caller who, CustomerNumber customer) {
            asked++;
            return new NoSuchCustomer();
        }

        @Override
        public Outcome actForOwn(Caller who) {
            asked++;
            return new Acting(RestApi.ANNA);
        }
    }
}

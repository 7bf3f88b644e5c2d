package io.guichet.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.FindExportUnderWay;
import io.guichet.application.factor.StepUp;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.factor.StepUp.Verdict;
import io.guichet.application.permit.Actors;
import io.guichet.application.permit.Gate;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;
import io.guichet.testing.factor.FactorUseCases;
import io.guichet.testing.shared.InMemoryStores;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A resource that asks nothing about whoever calls it gives nothing away all the same. */
class ForgottenQuestionTest {

    private static final Logger LOG = Logger.getLogger(Gate.class.getName());
    private static final Entrance HERE = Entrance.ofSession("here");

    private final List<CustomerNumber> looked = new ArrayList<>();
    private final FindExportUnderWay underWay =
            customer -> {
                looked.add(customer);
                return Optional.empty();
            };
    private final Clock clock = Clock.fixed(RestApi.NOON, ZoneOffset.UTC);
    private final FactorUseCases factor = new FactorUseCases(InMemoryStores.at(clock), clock);
    private final RestApi api =
            new RestApi()
                    .with(new Forgetful(underWay))
                    .with(new Trusting(underWay, factor.stepUp()));

    @BeforeEach
    void refusalsAreMeant() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void logAgain() {
        LOG.setLevel(null);
    }

    @Test
    void a_customer_gets_at_what_is_his() {
        assertThat(asksFor(RestApi.ANNA.number(), "anna").status()).isEqualTo(204);
        assertThat(looked).containsExactly(RestApi.ANNA.number());
    }

    @Test
    void nobody_gets_at_what_is_another_customers() {
        assertThat(asksFor(RestApi.BORIS.number(), "anna").refusal()).isEqualTo("403 forbidden");
        assertThat(looked).isEmpty();
    }

    @Test
    void nobody_gets_at_what_takes_another_permission() {
        assertThat(asksFor(RestApi.ANNA.number(), "holder billing").status()).isEqualTo(204);
        looked.clear();

        assertThat(asksFor(RestApi.ANNA.number(), "holder account_management").refusal())
                .isEqualTo("403 forbidden");
        assertThat(looked).isEmpty();
    }

    @Test
    void staff_gets_at_what_its_role_is_for() {
        assertThat(asksFor(RestApi.BORIS.number(), "staff SUPPORT").status()).isEqualTo(204);
        looked.clear();

        assertThat(asksFor(RestApi.BORIS.number(), "staff CATALOGUE").refusal())
                .isEqualTo("403 forbidden");
        assertThat(looked).isEmpty();
    }

    @Test
    void what_takes_a_second_factor_takes_it_although_nobody_asks_for_it() {
        hasJustConfirmed();

        assertThat(api.get("/sample").answer().refusal()).isEqualTo("403 forbidden");
        assertThat(looked).isEmpty();

        assertThat(api.get("/sample?asks=yes").answer().status()).isEqualTo(204);
        assertThat(looked).containsExactly(RestApi.ANNA.number());
    }

    private void hasJustConfirmed() {
        SecondFactor phone =
                SecondFactor.begin(RestApi.ANNAS_PROFILE, "phone", "secret", RestApi.NOON);
        factor.stores()
                .transactions()
                .required(
                        () -> {
                            factor.stores().factor().factors().add(phone.confirm());
                            return true;
                        });
        factor.confirmed(RestApi.ANNAS_PROFILE, HERE);
    }

    private Asking.Answer asksFor(CustomerNumber customer, String token) {
        return api.get("/things?of=" + customer).as(token).answer();
    }

    /** Takes the customer from whoever asks. */
    @Path("/things")
    public static final class Forgetful {

        private final FindExportUnderWay underWay;

        private Forgetful(FindExportUnderWay underWay) {
            this.underWay = underWay;
        }

        @GET
        public void look(@QueryParam("of") String number) {
            Optional<?> ignored = underWay.find(CustomerNumber.parse(number));
        }
    }

    /** Lets in whoever was given something with a second factor, and asks for it if he wants. */
    @Path("/sample")
    public static final class Trusting {

        private final FindExportUnderWay underWay;
        private final StepUp stepUp;

        private Trusting(FindExportUnderWay underWay, StepUp stepUp) {
            this.underWay = underWay;
            this.stepUp = stepUp;
        }

        @GET
        public void look(@QueryParam("asks") String asks) {
            Actors.letIn(RestApi.ANNA.number(), Permissions.read("billing", true));
            if (asks != null) {
                assertThat(stepUp.check(RestApi.ANNAS_PROFILE, HERE, Need.ALWAYS))
                        .isEqualTo(Verdict.GO_ON);
            }
            Optional<?> ignored = underWay.find(RestApi.ANNA.number());
        }
    }
}

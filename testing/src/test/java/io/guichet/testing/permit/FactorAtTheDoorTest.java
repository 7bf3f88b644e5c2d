package io.guichet.testing.permit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.factor.ConfirmFactor;
import io.guichet.application.factor.Proof;
import io.guichet.application.factor.StepUp;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.factor.StepUp.Verdict;
import io.guichet.application.factor.Tried;
import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actor.Person;
import io.guichet.application.permit.Actors;
import io.guichet.application.permit.Gate;
import io.guichet.application.permit.NotPermittedException;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.factor.FactorUseCases;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What was given with a second factor counts once the application has seen it, here and now. */
class FactorAtTheDoorTest {

    private static final Logger LOG = Logger.getLogger(Gate.class.getName());
    private static final CustomerNumber BAKERY = new CustomerNumber(10001);
    private static final CustomerNumber GARAGE = new CustomerNumber(10002);
    private static final Permissions CAREFUL = Permissions.read("billing", true);
    private static final Entrance HERE = Entrance.ofChat(7);
    private static final Entrance ELSEWHERE = Entrance.ofChat(8);

    private final HostingCompany company = new HostingCompany();
    private final FactorUseCases use = new FactorUseCases(company.stores(), company.clock());
    private final Gate gate = new Gate();
    private final FindBalance balance = gate.guard(FindBalance.class, new Balances());
    private final StepUp stepUp = gate.guard(StepUp.class, use.stepUp());
    private final ConfirmFactor confirm = gate.guard(ConfirmFactor.class, use.confirmFactor());
    private final ProfileId anna = company.given().profile();
    private final ProfileId paul = company.given().profile();
    private final Actor accountant =
            new Person(anna, Map.of(BAKERY, CAREFUL, GARAGE, Permissions.ofOwner()));

    @BeforeEach
    void refusalsAreMeant() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void nobodyIsLeft() {
        LOG.setLevel(null);
        assertThat(Actors.current()).isEmpty();
    }

    @Test
    void before_it_nothing_counts_but_what_was_given_without() {
        assertThat(sees(BAKERY, () -> {})).isFalse();
        assertThat(sees(GARAGE, () -> {})).isTrue();
    }

    @Test
    void a_right_code_counts_and_a_wrong_one_does_not() {
        SecondFactor phone = enrolled(anna);

        assertThat(sees(BAKERY, () -> types("nothing"))).isFalse();
        assertThat(sees(BAKERY, () -> types(use.code(phone)))).isTrue();
        assertThat(sees(BAKERY, () -> {})).as("of another call nothing is known").isFalse();
    }

    @Test
    void what_was_confirmed_of_late_counts_where_that_is_asked() {
        enrolled(anna);
        use.confirmed(anna, HERE);

        assertThat(sees(BAKERY, () -> isLetOn(HERE, Need.ALWAYS))).isTrue();
        assertThat(sees(BAKERY, () -> isLetOn(HERE, Need.FRESH))).isTrue();
        assertThat(sees(BAKERY, () -> isLetOn(HERE, Need.NONE))).as("nobody looked").isFalse();
        assertThat(sees(BAKERY, () -> isStopped(ELSEWHERE))).isFalse();
        company.clock().advance(StepUp.FRESH_FOR);
        assertThat(sees(BAKERY, () -> isStopped(HERE))).isFalse();
    }

    @Test
    void whoever_has_none_is_let_on_and_sees_nothing_all_the_same() {
        assertThat(sees(BAKERY, () -> isLetOn(HERE, Need.FRESH))).isFalse();
    }

    @Test
    void what_is_approved_on_a_page_for_a_chat_counts_in_the_chat_alone() {
        SecondFactor phone = enrolled(anna);
        String page = use.confirmFactor().challenge(anna, HERE, "do:this");

        assertThat(
                        sees(
                                BAKERY,
                                () ->
                                        assertThat(confirm.approve(page, code(phone)))
                                                .isInstanceOf(Tried.Confirmed.class)))
                .isFalse();
        assertThat(sees(BAKERY, () -> isLetOn(HERE, Need.ALWAYS))).isTrue();
    }

    @Test
    void that_of_another_does_not_count() {
        enrolled(paul);
        use.confirmed(paul, HERE);

        assertThat(
                        sees(
                                BAKERY,
                                () ->
                                        assertThat(use.stepUp().check(paul, HERE, Need.ALWAYS))
                                                .isEqualTo(Verdict.GO_ON)))
                .isFalse();
    }

    @Test
    void it_counts_for_whom_he_is_let_in_for_later_until_he_is_somebody_else() {
        enrolled(anna);
        use.confirmed(anna, HERE);
        Actor nobodyYet = new Person(anna, Map.of());

        boolean later =
                sees(
                        nobodyYet,
                        BAKERY,
                        () -> {
                            isLetOn(HERE, Need.ALWAYS);
                            Actors.letIn(BAKERY, CAREFUL);
                        });
        boolean known =
                sees(
                        BAKERY,
                        () -> {
                            isLetOn(HERE, Need.ALWAYS);
                            Actors.become(accountant);
                        });

        assertThat(later).isTrue();
        assertThat(known).isFalse();
    }

    private SecondFactor enrolled(ProfileId person) {
        SecondFactor phone = use.enrol(person, Entrance.ofSession("page"));
        company.clock().advance(Duration.ofSeconds(30));
        return phone;
    }

    private Proof code(SecondFactor phone) {
        return new Proof.Code(use.code(phone));
    }

    private void types(String code) {
        confirm.confirm(new ConfirmFactor.Command(anna, HERE, code));
    }

    private void isLetOn(Entrance entrance, Need need) {
        assertThat(stepUp.check(anna, entrance, need)).isEqualTo(Verdict.GO_ON);
    }

    private void isStopped(Entrance entrance) {
        assertThat(stepUp.check(anna, entrance, Need.ALWAYS)).isEqualTo(Verdict.CONFIRM);
    }

    private boolean sees(CustomerNumber customer, Runnable before) {
        return sees(accountant, customer, before);
    }

    private boolean sees(Actor actor, CustomerNumber customer, Runnable before) {
        return Actors.during(
                actor,
                () -> {
                    before.run();
                    try {
                        return balance.find(customer).customer().equals(customer);
                    } catch (NotPermittedException refused) {
                        return false;
                    }
                });
    }
}

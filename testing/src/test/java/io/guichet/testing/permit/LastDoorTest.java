package io.guichet.testing.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.charging.query.ListUsage;
import io.guichet.application.identity.query.FindZone;
import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actor.Arriving;
import io.guichet.application.permit.Actor.Person;
import io.guichet.application.permit.Actor.Staff;
import io.guichet.application.permit.Actors;
import io.guichet.application.permit.Actors.Work;
import io.guichet.application.permit.Gate;
import io.guichet.application.permit.NotPermittedException;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.Reach;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Who gets past the check before a use case. */
class LastDoorTest {

    private static final Logger LOG = Logger.getLogger(Gate.class.getName());
    private static final CustomerNumber BAKERY = new CustomerNumber(10001);
    private static final CustomerNumber GARAGE = new CustomerNumber(10002);
    private static final ProfileId ANNA = new ProfileId(new UUID(0, 1));
    private static final ProfileId PAUL = new ProfileId(new UUID(0, 2));
    private static final Reach SHOP = new Reach(false, Set.of("shop"), Set.of(), false);

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
    void who_was_let_in_for_a_customer_gets_at_that_one() {
        assertThat(does(holding("billing"), "billing", BAKERY)).isTrue();
    }

    @Test
    void nobody_gets_at_another_customer() {
        assertThat(does(holding("billing"), "billing", GARAGE)).isFalse();
        assertThat(does(person(Map.of(BAKERY, Permissions.ofOwner())), "owner", GARAGE)).isFalse();
        assertThat(does(person(Map.of()), "any@*", BAKERY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "billing, billing, true",
        "billing, account_management, false",
        "billing, account/shop/sites, false",
        "account_management, account_management, true",
        "account_management, billing, false",
        "owner, billing, false",
        "owner, owner, true",
        "billing, owner, true",
        "any, tech_servers, true",
        "any, account/shop/sites, false",
        "billing|account_management, account_management, true",
        "-, owner, false",
        "house, owner, false",
        "arriving, owner, false"
    })
    void a_line_lets_in_who_holds_what_it_says(String line, String held, boolean in) {
        assertThat(does(holding(held), line, BAKERY)).isEqualTo(in);
    }

    @ParameterizedTest
    @CsvSource({"billing, owner|billing", "account/shop/usage, any@usage", "tech_servers, any"})
    void what_takes_a_second_factor_counts_once_it_is_confirmed(String held, String line) {
        Map<CustomerNumber, Permissions> careful = Map.of(BAKERY, Permissions.read(held, true));

        assertThat(uses(new Person(ANNA, careful), line, SHOP)).isFalse();
        assertThat(uses(new Person(ANNA, careful, true), line, SHOP)).isTrue();
        assertThat(uses(new Person(ANNA, careful, true), "owner", SHOP)).isFalse();
    }

    @Test
    void who_holds_a_place_gets_at_the_place_and_at_no_more() {
        assertThat(uses(holding("account/shop/usage"), "any@usage", SHOP)).isTrue();
        assertThat(uses(holding("account/shop/usage"), "any@usage", Reach.ALL)).isFalse();
        assertThat(uses(holding("account/other/usage"), "any@usage", SHOP)).isFalse();
        assertThat(uses(holding("account/shop/sites"), "any@usage", SHOP)).isFalse();
        assertThat(uses(holding("billing"), "any@usage", Reach.ALL)).isTrue();
    }

    @Test
    void where_nothing_is_said_of_how_much_all_is_meant() {
        assertThat(does(holding("account/shop/usage"), "any@usage", BAKERY)).isFalse();
    }

    @Test
    void what_is_about_a_person_is_for_himself_alone() {
        assertThat(shows(person(Map.of()), "self", ANNA)).isTrue();
        assertThat(shows(person(Map.of()), "self", PAUL)).isFalse();
        assertThat(shows(new Staff(ANNA, Set.of(StaffRole.SUPPORT)), "self", ANNA)).isTrue();
        assertThat(shows(new Staff(ANNA, Set.of(StaffRole.SUPPORT)), "self", PAUL)).isFalse();
    }

    @Test
    void who_has_still_to_confirm_gets_nowhere_but_there() {
        assertThat(shows(new Arriving(ANNA), "self", ANNA)).isFalse();
        assertThat(shows(new Arriving(ANNA), "arriving", ANNA)).isTrue();
        assertThat(shows(new Arriving(ANNA), "arriving", PAUL)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void staff_gets_where_its_roles_lead_whoever_the_customer_is(StaffRole role) {
        boolean in = role == StaffRole.BILLING || role == StaffRole.ADMINISTRATOR;
        Actor member = new Staff(PAUL, Set.of(role));

        assertThat(does(member, "- billing", GARAGE)).isEqualTo(in);
        assertThat(does(member, "owner|billing -", GARAGE)).isFalse();
        assertThat(does(member, "- all", GARAGE)).isTrue();
    }

    @Test
    void staff_of_no_role_gets_nowhere() {
        assertThat(does(new Staff(PAUL, Set.of()), "any@* all", BAKERY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner|any@*|self|arriving all", "-", "house"})
    void nobody_gets_nowhere_but_where_anyone_does(String line) {
        assertThat(does(Actor.NOBODY, line, BAKERY)).isFalse();
        assertThat(does(Actor.NOBODY, "anyone", BAKERY)).isTrue();
    }

    @Test
    void the_house_does_what_it_is_there_for_and_no_more() {
        assertThat(does(Actor.HOUSE, "house", BAKERY)).isTrue();
        assertThat(does(Actor.HOUSE, "self|owner|billing all", BAKERY)).isFalse();
    }

    @Test
    void where_nobody_was_named_nothing_is_done() {
        FindBalance balance = guarded("ledger.query.FindBalance.find anyone -");

        assertThatThrownBy(() -> balance.find(BAKERY)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void what_has_no_line_is_for_nobody() {
        FindBalance balance = guarded("ledger.query.FindBalance.find anyone all");

        assertThatThrownBy(() -> as(Actor.HOUSE, () -> balance.countUnpaid(BAKERY)))
                .isInstanceOf(NotPermittedException.class)
                .hasMessage("ledger.query.FindBalance.countUnpaid is not for House");
    }

    private static boolean does(Actor actor, String line, CustomerNumber customer) {
        FindBalance balance = guarded("ledger.query.FindBalance.find " + whole(line));
        return passes(actor, () -> balance.find(customer));
    }

    private static boolean uses(Actor actor, String line, Reach reach) {
        ListUsage usage =
                new Gate(List.of("charging.query.ListUsage.of " + whole(line)))
                        .guard(ListUsage.class, (customer, within, month) -> List.of());
        return passes(actor, () -> usage.of(BAKERY, reach, YearMonth.of(2026, 3)));
    }

    private static boolean shows(Actor actor, String line, ProfileId about) {
        FindZone zone =
                new Gate(List.of("identity.query.FindZone.of " + whole(line)))
                        .guard(FindZone.class, person -> FindZone.NOBODYS);
        return passes(actor, () -> zone.of(about));
    }

    private static String whole(String line) {
        return line.contains(" ") ? line : line + " -";
    }

    private static boolean passes(Actor actor, Work<?, RuntimeException> work) {
        try {
            as(actor, work);
            return true;
        } catch (NotPermittedException refused) {
            return false;
        }
    }

    private static <T> T as(Actor actor, Work<T, RuntimeException> work) {
        return Actors.during(actor, work);
    }

    private static FindBalance guarded(String line) {
        return new Gate(List.of(line)).guard(FindBalance.class, new Balances());
    }

    /** Who was given this by the bakery. */
    private static Actor holding(String written) {
        return person(Map.of(BAKERY, Permissions.read(written, false)));
    }

    private static Actor person(Map<CustomerNumber, Permissions> customers) {
        return new Person(ANNA, customers);
    }
}

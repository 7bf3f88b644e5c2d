package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.port.Contracts;
import io.guichet.application.ordering.port.Contracts.AcceptancePosition;
import io.guichet.application.ordering.query.ListContracts;
import io.guichet.application.ordering.query.ListContracts.Held;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.Acceptance;
import io.guichet.domain.ordering.Contract;
import io.guichet.domain.ordering.Contract.Scope;
import io.guichet.domain.ordering.Contract.Wording;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every store of contracts promises. */
public abstract class ContractsContract extends io.guichet.testing.shared.Contract {

    private static final LocalDate DAY = Samples.MARCH_FIRST;
    private static final Scope CLOUDS =
            new Scope.Some(Set.of(PlanFamily.PUBLIC_CLOUD), Set.of(new PlanCode("box")));

    private final Seller seller = Samples.seller();

    @Test
    void the_newest_version_of_each_contract_holds() {
        given().done(() -> stores().sellers().add(seller));
        Contract first = add(contract(seller, "terms", "1", DAY.minusDays(10)));
        Contract second = add(contract(seller, "terms", "0", DAY));
        Contract cloud = add(contract(seller, "cloud", "1", DAY.minusDays(1), CLOUDS));
        add(contract(given().seller(), "terms", "1", DAY));

        assertThat(in(() -> contracts().on(seller.code(), DAY.minusDays(1))))
                .containsExactly(cloud, first);
        assertThat(in(() -> contracts().on(seller.code(), DAY))).containsExactly(cloud, second);
        assertThat(in(() -> contracts().on(seller.code(), DAY.minusDays(11)))).isEmpty();
        assertThat(list().published(seller.code(), 10)).containsExactly(cloud, second, first);
        assertThat(list().published(seller.code(), 2)).containsExactly(cloud, second);
    }

    @Test
    void a_withdrawn_contract_and_one_with_a_text_are_found_as_they_were_added() {
        given().done(() -> stores().sellers().add(seller));
        Contract withdrawn = add(contract(seller, "terms", "1", DAY, new Scope.Nothing()));
        Contract text =
                add(
                        new Contract(
                                seller.code(),
                                new Contract.Version("text", "1"),
                                withdrawn.titles(),
                                new Wording.Text("Article 1\n\nTout va bien."),
                                new Scope.Everything(),
                                DAY));

        assertThat(in(() -> contracts().on(seller.code(), DAY))).containsExactly(withdrawn, text);
    }

    @Test
    void a_version_is_stored_once_and_none_beside_another_of_the_same_day() {
        given().done(() -> stores().sellers().add(seller));
        add(contract(seller, "terms", "1", DAY));

        assertLost(() -> contracts().add(contract(seller, "terms", "1", DAY.plusDays(1))));
        assertLost(() -> contracts().add(contract(seller, "terms", "2", DAY)));
    }

    @Test
    void what_was_accepted_stays_with_the_order_and_the_last_of_it_with_the_customer() {
        given().done(() -> stores().sellers().add(seller));
        Customer anna = given().customerOf(seller);
        Contract old = add(contract(seller, "terms", "1", DAY.minusDays(1)));
        Contract terms = add(contract(seller, "terms", "2", DAY));
        Contract cloud = add(contract(seller, "cloud", "1", DAY, CLOUDS));
        OrderNumber first = new OrderNumber(Samples.number());
        OrderNumber second = new OrderNumber(first.value() + 1);
        Acceptance early = acceptance(anna, first, old);
        Acceptance again = acceptance(anna, second, old);
        done(() -> contracts().accept(List.of(early, acceptance(anna, first, cloud))));
        done(() -> contracts().accept(List.of(again)));
        done(() -> contracts().accept(List.of()));

        assertThat(list().acceptedWith(anna.number(), first))
                .containsExactly(acceptance(anna, first, cloud), early);
        assertThat(list().acceptedWith(given().customer().number(), first)).isEmpty();
        List<Held> held = list().of(anna.number(), seller.code(), DAY);
        assertThat(held)
                .containsExactly(
                        new Held(cloud, Optional.of(acceptance(anna, first, cloud))),
                        new Held(terms, Optional.of(again)));
        assertThat(held).extracting(Held::isToAccept).containsExactly(false, true);
        assertLost(() -> contracts().accept(List.of(early)));
    }

    @Test
    void all_that_somebody_accepted_is_read_in_pages() {
        given().done(() -> stores().sellers().add(seller));
        Customer anna = given().customerOf(seller);
        Contract terms = add(contract(seller, "terms", "1", DAY));
        Contract cloud = add(contract(seller, "cloud", "1", DAY, CLOUDS));
        OrderNumber first = new OrderNumber(Samples.number());
        OrderNumber second = new OrderNumber(first.value() + 1);
        Acceptance clouds = acceptance(anna, first, cloud);
        Acceptance early = acceptance(anna, first, terms);
        Acceptance late = acceptance(anna, second, terms);
        done(() -> contracts().accept(List.of(early, late, clouds)));

        assertThat(accepted(anna, AcceptancePosition.START))
                .isEqualTo(new Page<>(List.of(clouds, late), true));
        assertThat(accepted(anna, new AcceptancePosition("terms", second.value())))
                .isEqualTo(new Page<>(List.of(early), false));
        assertThat(accepted(given().customer(), AcceptancePosition.START).items()).isEmpty();
    }

    private Page<Acceptance> accepted(Customer customer, AcceptancePosition after) {
        return in(() -> contracts().acceptedBy(customer.number(), after, 2));
    }

    private static Acceptance acceptance(Customer customer, OrderNumber order, Contract contract) {
        return new Acceptance(customer.number(), order, contract.version(), Given.NOON);
    }

    private static Contract contract(Seller seller, String code, String version, LocalDate from) {
        return contract(seller, code, version, from, new Scope.Everything());
    }

    private static Contract contract(
            Seller seller, String code, String version, LocalDate from, Scope scope) {
        return new Contract(
                seller.code(),
                new Contract.Version(code, version),
                Map.of(Language.FR, "Conditions", Language.EN, "Terms"),
                new Wording.At("https://host.example/" + code),
                scope,
                from);
    }

    private Contract add(Contract contract) {
        done(() -> contracts().add(contract));
        return contract;
    }

    private Contracts contracts() {
        return stores().ordering().contracts();
    }

    private ListContracts list() {
        return stores().ordering().listContracts();
    }
}

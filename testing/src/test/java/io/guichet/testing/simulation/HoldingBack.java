package io.guichet.testing.simulation;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.standing.HoldCustomer;
import io.guichet.application.standing.HoldCustomerHandler;
import io.guichet.application.standing.Holding;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.standing.CustomerHold.Reason;
import io.guichet.testing.shared.Given;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Staff stops people for what is not money, and lets them go on after some days. */
final class HoldingBack {

    private final Town town;
    private final Twice twice;
    private final HoldCustomer holds;
    private final ProfileId support;
    private final Set<CustomerNumber> held = new HashSet<>();

    HoldingBack(Town town, Twice twice) {
        this.town = town;
        this.twice = twice;
        support = support();
        holds =
                new HoldCustomerHandler(
                        town.stores.customerHolds(),
                        new Holding(
                                town.stores.customerHolds(),
                                town.stores.services(),
                                town.does.parties(),
                                town.stores.ledger(),
                                town.stores.outbox()),
                        town.stores.customers(),
                        town.stores.profiles(),
                        town.stores.transactions(),
                        town.clock);
    }

    private ProfileId support() {
        ProfileId id = new ProfileId(town.newId());
        Profile sam =
                new Profile(
                        id,
                        "Sam",
                        "sam@example.net",
                        Language.EN,
                        Role.STAFF,
                        Set.of(StaffRole.SUPPORT));
        new Given(town.stores).done(() -> town.stores.profiles().add(sam));
        return id;
    }

    List<Deed> deeds() {
        return List.of(
                new Deed("is put on hold", 1, this::holds),
                new Deed("may go on", 4, this::letsGoOn));
    }

    /** Who was ever on hold. */
    Set<CustomerNumber> held() {
        return held;
    }

    private void holds(Person person) {
        if (!town.once(4)) {
            return;
        }
        HoldCustomer.Command command =
                new HoldCustomer.Command(
                        support,
                        person.number(),
                        town.once(2) ? Reason.CONTENT : Reason.TERMS,
                        "spam");
        twice.does(() -> holds.hold(command));
        held.add(person.number());
    }

    private void letsGoOn(Person person) {
        twice.does(() -> holds.lift(support, person.number()));
    }
}

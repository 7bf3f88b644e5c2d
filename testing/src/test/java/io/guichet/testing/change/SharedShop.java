package io.guichet.testing.change;

import io.guichet.domain.access.Permissions;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.shared.Samples;

import java.util.Optional;
import java.util.UUID;

/** A shop where Anna, whose owner is one profile, lets Paul in. */
abstract class SharedShop {

    final ChangeShop shop = new ChangeShop(Preset.PREPAID);
    final CustomerNumber anna = shop.holds(ChangeShop.MEDIUM);
    final ProfileId owner = shop.company.given().profile();
    final ProfileId paul = shop.company.given().profile();

    SharedShop() {
        done(() -> shop.company.stores().profiles().grant(owner, anna));
    }

    /** Anna has a server of this name. */
    final Service serves(String label) {
        Plan plan = Samples.planOf(shop.company.seller()).with(PlanRules.of(PlanFamily.SERVER));
        PlanPrice price = plan.prices().getFirst();
        Service server =
                Service.open(
                        new ServiceId(UUID.randomUUID()),
                        anna,
                        label,
                        price,
                        1,
                        Samples.MARCH_FIRST);
        done(
                () -> {
                    shop.company.stores().plans().add(plan);
                    shop.company.stores().services().add(server);
                });
        return server;
    }

    final void stands(Service server, ServiceState state) {
        done(
                () -> {
                    Service now = shop.company.stores().services().find(server.id()).orElseThrow();
                    shop.company.stores().services().save(now.as(state));
                });
    }

    /** What Paul holds from now on, and nothing else. */
    final void gives(String written) {
        Permissions given = Permissions.read(written, false);
        done(() -> shop.company.stores().profiles().permit(paul, anna, given));
    }

    /** What Paul holds. */
    final Optional<String> held() {
        return shop.company.stores().profiles().permissions(paul, anna).map(Permissions::written);
    }

    private void done(Runnable work) {
        shop.company.given().done(work);
    }
}

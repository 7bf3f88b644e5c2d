package io.guichet.application.standing;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.shared.Transactions;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.standing.CustomerHold;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Support and administrators decide; who and why stays written down. */
public final class HoldCustomerHandler implements HoldCustomer {

    private final CustomerHolds holds;
    private final Holding holding;
    private final Customers customers;
    private final Profiles profiles;
    private final Transactions transactions;
    private final Clock clock;

    public HoldCustomerHandler(
            CustomerHolds holds,
            Holding holding,
            Customers customers,
            Profiles profiles,
            Transactions transactions,
            Clock clock) {
        this.holds = holds;
        this.holding = holding;
        this.customers = customers;
        this.profiles = profiles;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome hold(Command command) {
        CustomerHold hold =
                new CustomerHold(
                        UUID.randomUUID(),
                        command.customer(),
                        command.reason(),
                        command.note(),
                        Optional.of(command.staff()),
                        clock.instant(),
                        Optional.empty());
        return transactions.required(
                () -> refusal(command.staff(), command.customer()).orElseGet(() -> placed(hold)));
    }

    @Override
    public Outcome lift(ProfileId staff, CustomerNumber customer) {
        return transactions.required(
                () -> refusal(staff, customer).orElseGet(() -> lifted(staff, customer)));
    }

    private Outcome placed(CustomerHold hold) {
        holding.lock(hold.customer());
        Optional<CustomerHold> standing = holds.of(hold.customer());
        if (standing.isPresent()) {
            return new Outcome.OnHold(standing.get());
        }
        holding.hold(hold);
        return new Outcome.Stands(hold);
    }

    private Outcome lifted(ProfileId staff, CustomerNumber customer) {
        holding.lock(customer);
        Optional<CustomerHold> lifted =
                holds.of(customer).map(hold -> hold.lift(staff, clock.instant()));
        lifted.ifPresent(holding::lift);
        return lifted.<Outcome>map(Outcome.Stands::new).orElseGet(Outcome.NotOnHold::new);
    }

    private Optional<Outcome> refusal(ProfileId staff, CustomerNumber customer) {
        if (!mayDecide(staff)) {
            return Optional.of(new Outcome.NotAllowed());
        }
        return customers.find(customer).isPresent()
                ? Optional.empty()
                : Optional.of(new Outcome.NoSuchCustomer());
    }

    private boolean mayDecide(ProfileId staff) {
        return profiles.find(staff)
                .filter(profile -> profile.role() == Role.STAFF)
                .filter(
                        profile ->
                                profile.staffRoles().contains(StaffRole.SUPPORT)
                                        || profile.staffRoles().contains(StaffRole.ADMINISTRATOR))
                .isPresent();
    }
}

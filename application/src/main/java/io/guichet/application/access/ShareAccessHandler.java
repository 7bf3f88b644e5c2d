package io.guichet.application.access;

import io.guichet.application.access.port.Invitations;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Decides under the customer's lock, since contacts change and customers pass under it, too. An
 * invitation is mailed to whom it is for.
 */
public final class ShareAccessHandler implements ShareAccess {

    private final Profiles profiles;
    private final Invitations invitations;
    private final CustomerLock lock;
    private final Letters letters;
    private final Supplier<String> codes;
    private final Transactions transactions;
    private final Clock clock;

    public ShareAccessHandler(
            Stores stores, Supplier<String> codes, Transactions transactions, Clock clock) {
        this.profiles = stores.profiles();
        this.invitations = stores.invitations();
        this.lock = stores.lock();
        this.letters = stores.letters();
        this.codes = codes;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Holder> holders(CustomerNumber customer) {
        return transactions.required(() -> profiles.holders(customer)).stream()
                .map(Holder::of)
                .toList();
    }

    @Override
    public Outcome change(CustomerNumber customer, ProfileId holder, Permissions permissions) {
        return onHolder(
                customer,
                holder,
                (there, before) -> {
                    if (before.owner()) {
                        return new Outcome.IsOwner();
                    }
                    profiles.permit(holder, customer, permissions);
                    return new Outcome.Done();
                });
    }

    @Override
    public Outcome withdraw(CustomerNumber customer, ProfileId holder) {
        return onHolder(
                customer,
                holder,
                (there, before) -> {
                    if (before.owner() && isLastOwner(holder, customer)) {
                        return new Outcome.IsOwner();
                    }
                    profiles.withdraw(holder, customer);
                    if (before.owner()) {
                        letters.add(farewell(there, profiles.find(holder).orElseThrow()));
                    }
                    return new Outcome.Done();
                });
    }

    private Outcome onHolder(
            CustomerNumber customer,
            ProfileId holder,
            BiFunction<Customer, Permissions, Outcome> work) {
        return transactions.required(
                () -> {
                    Customer there = lock.take(customer);
                    return profiles.permissions(holder, customer)
                            .map(before -> work.apply(there, before))
                            .orElseGet(Outcome.NoSuchHolder::new);
                });
    }

    private boolean isLastOwner(ProfileId holder, CustomerNumber customer) {
        return profiles.holders(customer).stream()
                .filter(other -> other.permissions().owner())
                .allMatch(other -> other.profile().id().equals(holder));
    }

    private Letter farewell(Customer customer, Profiles.Profile owner) {
        return new Letter(
                "owner-let-go/" + UUID.randomUUID(),
                Letter.Kind.OWNER_LET_GO,
                new EmailAddress(owner.email()),
                owner.language(),
                "/account",
                Map.of("name", owner.name(), "customer", customer.identity().name()));
    }

    @Override
    public Outcome invite(Command command) {
        Instant now = clock.instant();
        String code = codes.get();
        Invitation invitation =
                new Invitation(
                        UUID.randomUUID(),
                        command.customer(),
                        command.email(),
                        command.permissions(),
                        command.invitedBy(),
                        now.plus(INVITED_FOR));
        return transactions.required(
                () -> {
                    Customer customer = lock.take(command.customer());
                    if (invitations.waiting(command.customer(), now).size() >= MOST_WAITING) {
                        return new Outcome.TooMany();
                    }
                    invitations.add(invitation, Sha256.hex(code));
                    letters.add(letter(customer, invitation, code));
                    return new Outcome.Invited(invitation, code);
                });
    }

    /** In the language of the invited, if it is known, else in that of the customer. */
    private Letter letter(Customer customer, Invitation invitation, String code) {
        return new Letter(
                "invitation/" + invitation.id(),
                Letter.Kind.INVITED,
                invitation.email(),
                profiles.findByEmail(invitation.email().value())
                        .map(Profiles.Profile::language)
                        .orElse(customer.language()),
                "/invitation?code=" + code,
                Map.of(
                        "customer",
                        customer.identity().name(),
                        "inviter",
                        profiles.find(invitation.invitedBy())
                                .map(Profiles.Profile::name)
                                .orElse(customer.identity().name())));
    }

    @Override
    public List<Invitation> invitations(CustomerNumber customer) {
        Instant now = clock.instant();
        return transactions.required(() -> invitations.waiting(customer, now));
    }

    @Override
    public Outcome takeBack(CustomerNumber customer, UUID invitation) {
        return transactions.required(
                () -> {
                    lock.take(customer);
                    return invitations.remove(invitation, customer)
                            ? new Outcome.Done()
                            : new Outcome.NoSuchInvitation();
                });
    }

    /** Where it is looked up and written. */
    public record Stores(
            Profiles profiles, Invitations invitations, CustomerLock lock, Letters letters) {}
}

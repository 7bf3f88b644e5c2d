package io.guichet.testing.standing;

import io.guichet.application.audit.port.AuditTrail.Sealed;
import io.guichet.application.erasure.Obstacle;
import io.guichet.application.identity.ChatLink;
import io.guichet.application.identity.port.Profiles.Holder;
import io.guichet.application.standing.port.Presences;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Reason;
import io.guichet.domain.standing.Inactivity;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.standing.InMemoryPresenceDays.Warning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** On which day people came in last, in memory. */
public record InMemoryPresences(InMemoryStores stores) implements Presences {

    private static final Set<String> CAME_IN = Set.of("signed-in", "second-factor-pending");

    private static final Set<Obstacle> PAYS =
            Set.of(Obstacle.UNPAID, Obstacle.CREDIT, Obstacle.ORDERS, Obstacle.CHARGES);

    @Override
    public void gather(Instant now) {
        LocalDate today = dayOf(now);
        stores.profiles().customers().forEach(person -> note(person, today, now));
    }

    private void note(ProfileId person, LocalDate today, Instant now) {
        List<LocalDate> days = days(person, now);
        Optional<Inactivity> known = days().seen().find(person);
        LocalDate last = days.stream().max(Comparator.naturalOrder()).orElse(today);
        LocalDate first = days.stream().min(Comparator.naturalOrder()).orElse(today);
        if (known.isEmpty()) {
            days().seen().put(person, new Inactivity(first, last));
        } else if (!days.isEmpty() && last.isAfter(known.get().seenOn())) {
            days().seen().put(person, new Inactivity(known.get().since(), last));
        }
    }

    private List<LocalDate> days(ProfileId person, Instant now) {
        return seenAt(person, now).map(InMemoryPresences::dayOf).toList();
    }

    private Stream<Instant> seenAt(ProfileId person, Instant now) {
        Stream<Instant> sessions =
                stores.signIn().sessions().of(person, now).stream()
                        .filter(session -> !session.awaitsSecondFactor())
                        .map(session -> session.times().seenAt());
        Stream<Instant> tokens =
                stores.accessTokens().of(person).stream()
                        .flatMap(token -> token.lastUsedAt().stream());
        Stream<Instant> chats =
                stores.chatLinks().ofProfile(person).stream()
                        .filter(ChatLink::holds)
                        .flatMap(
                                link ->
                                        stores
                                                .updateInbox()
                                                .lastHeard(Long.toString(link.chatUser()))
                                                .stream());
        return Stream.of(sessions, tokens, chats).flatMap(each -> each);
    }

    @Override
    public Optional<Inactivity> of(ProfileId person) {
        return days().seen().find(person);
    }

    @Override
    public List<Idle> idle(LocalDate day, long after, int limit) {
        return stores.customers()
                .rows()
                .map(Customer::number)
                .filter(number -> number.value() > after)
                .filter(this::holdsOnlyWhatIsFree)
                .filter(number -> !wasInvoicedSince(number, day.minusYears(1)))
                .sorted(Comparator.comparing(CustomerNumber::value))
                .flatMap(number -> idle(number).stream())
                .filter(idle -> idle.inactivity().seenOn().isBefore(day))
                .limit(limit)
                .toList();
    }

    private boolean holdsOnlyWhatIsFree(CustomerNumber customer) {
        List<Service> held =
                stores.services().heldBy(customer).stream()
                        .filter(service -> service.state().isHeld())
                        .toList();
        return !held.isEmpty()
                && held.stream().allMatch(service -> service.price().amount().isZero())
                && Collections.disjoint(stores.erasing().of(customer), PAYS)
                && stores.customerHolds().of(customer).isEmpty()
                && !stores.customers().isClosed(customer);
    }

    private boolean wasInvoicedSince(CustomerNumber customer, LocalDate first) {
        return stores.invoices()
                .all()
                .map(issued -> issued.document())
                .anyMatch(
                        invoice ->
                                invoice.customer().equals(customer)
                                        && invoice.kind() == DocumentKind.INVOICE
                                        && !invoice.issuedOn().isBefore(first)
                                        && invoice.totals().gross().isPositive());
    }

    private Optional<Idle> idle(CustomerNumber customer) {
        List<Seen> owners =
                stores.profiles().holders(customer).stream()
                        .filter(holder -> holder.permissions().owner())
                        .flatMap(holder -> seen(holder).stream())
                        .sorted(Comparator.comparing(Seen::on).reversed())
                        .toList();
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        LocalDate since =
                owners.stream().map(Seen::since).min(Comparator.naturalOrder()).orElseThrow();
        Seen last = owners.getFirst();
        return Optional.of(
                new Idle(
                        customer,
                        new Inactivity(since, last.on()),
                        days().warned()
                                .find(customer)
                                .map(Warning::on)
                                .filter(on -> on.isAfter(last.on()))));
    }

    private Optional<Seen> seen(Holder holder) {
        ProfileId owner = holder.profile().id();
        return days().seen()
                .find(owner)
                .map(
                        known ->
                                new Seen(
                                        known.since(),
                                        lastSignIn(owner)
                                                .filter(on -> on.isAfter(known.seenOn()))
                                                .orElse(known.seenOn())));
    }

    private Optional<LocalDate> lastSignIn(ProfileId owner) {
        return stores.audit().entries(AuditEntry.chainOf(owner), 0, Integer.MAX_VALUE).stream()
                .map(Sealed::entry)
                .filter(entry -> entry.act().what().equals("sign-in"))
                .filter(entry -> CAME_IN.contains(entry.result()))
                .map(entry -> dayOf(entry.at()))
                .max(Comparator.naturalOrder());
    }

    @Override
    public List<Returned> returned(long after, int limit) {
        return stores.customerHolds()
                .standing(Reason.INACTIVITY)
                .filter(hold -> hold.customer().value() > after)
                .sorted(Comparator.comparing(hold -> hold.customer().value()))
                .flatMap(hold -> whoCameBack(hold).stream())
                .limit(limit)
                .toList();
    }

    private Optional<Returned> whoCameBack(CustomerHold hold) {
        return stores.profiles().holders(hold.customer()).stream()
                .filter(holder -> holder.permissions().owner())
                .map(holder -> holder.profile().id())
                .filter(owner -> cameInSince(hold.at(), owner))
                .findFirst()
                .map(owner -> new Returned(hold.customer(), owner));
    }

    private boolean cameInSince(Instant at, ProfileId owner) {
        return seenAt(owner, Instant.EPOCH).anyMatch(seen -> seen.isAfter(at))
                || days().seen()
                        .find(owner)
                        .filter(known -> known.seenOn().isAfter(dayOf(at)))
                        .isPresent();
    }

    @Override
    public List<Absent> absent(long after, int limit) {
        return stores.customerHolds()
                .standing(Reason.INACTIVITY)
                .filter(hold -> hold.customer().value() > after)
                .filter(hold -> !stores.customers().isClosed(hold.customer()))
                .sorted(Comparator.comparing(hold -> hold.customer().value()))
                .map(
                        hold ->
                                new Absent(
                                        hold.customer(),
                                        dayOf(hold.at()),
                                        days().warned()
                                                .find(hold.customer())
                                                .filter(
                                                        warning ->
                                                                !warning.on()
                                                                        .isBefore(dayOf(hold.at())))
                                                .map(Warning::until)))
                .limit(limit)
                .toList();
    }

    @Override
    public void warned(CustomerNumber customer, LocalDate on, LocalDate until) {
        days().warned().put(customer, new Warning(on, until));
    }

    private InMemoryPresenceDays days() {
        return stores.access().presence();
    }

    private static LocalDate dayOf(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private record Seen(LocalDate since, LocalDate on) {}
}

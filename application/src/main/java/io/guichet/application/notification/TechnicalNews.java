package io.guichet.application.notification;

import static java.util.stream.Collectors.joining;

import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Holder;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Reach;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.EmailAddress;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Writes to the technical contacts of accounts and servers what became of the services there, and
 * nothing of what is owed for them. Within a transaction; the same notice is told once.
 */
public final class TechnicalNews {

    /** The fact that names services by their ids, with commas. */
    public static final String IDS = "serviceIds";

    private static final Set<String> CONTACT = Set.of(Permission.TECHNICAL_CONTACT);

    private final Profiles profiles;
    private final ListServices listServices;
    private final Letters letters;

    public TechnicalNews(Profiles profiles, ListServices listServices, Letters letters) {
        this.profiles = profiles;
        this.listServices = listServices;
        this.letters = letters;
    }

    void tell(Notice notice, Customer customer) {
        String ids = notice.facts().getOrDefault(IDS, "");
        Optional<Letter.Kind> kind = kind(notice.kind()).filter(known -> !ids.isEmpty());
        if (kind.isPresent()) {
            List<UUID> services = Arrays.stream(ids.split(",")).map(UUID::fromString).toList();
            profiles.holders(customer.number())
                    .forEach(holder -> tell(notice, customer, kind.get(), holder, services));
        }
    }

    private void tell(
            Notice notice,
            Customer customer,
            Letter.Kind kind,
            Holder holder,
            List<UUID> services) {
        Reach reach = holder.permissions().given(CONTACT);
        if (reach.isNothing()) {
            return;
        }
        String his =
                services.stream()
                        .map(id -> listServices.find(customer.number(), reach, id))
                        .flatMap(Optional::stream)
                        .map(ServiceSummary::label)
                        .collect(joining(", "));
        if (!his.isEmpty()) {
            letters.add(letter(notice, customer, kind, holder.profile(), his));
        }
    }

    private static Letter letter(
            Notice notice, Customer customer, Letter.Kind kind, Profile to, String services) {
        return new Letter(
                "technical/" + to.id().value() + "/" + notice.key(),
                kind,
                new EmailAddress(to.email()),
                to.language(),
                "/account",
                Map.of(
                        "name",
                        to.name(),
                        "customer",
                        customer.identity().name(),
                        "services",
                        services));
    }

    private static Optional<Letter.Kind> kind(Notice.Kind kind) {
        return switch (kind) {
            case SERVICE_SUSPENDED -> Optional.of(Letter.Kind.SERVICES_SUSPENDED);
            case SERVICE_RESUMED -> Optional.of(Letter.Kind.SERVICES_RESUMED);
            case SERVICE_EXPIRED, SERVICE_EXPIRED_FOR_GOOD ->
                    Optional.of(Letter.Kind.SERVICES_EXPIRED);
            case SERVICE_TERMINATED -> Optional.of(Letter.Kind.SERVICES_TERMINATED);
            case SERVICE_DELETED, SERVICE_DATA_DELETED -> Optional.of(Letter.Kind.SERVICES_DELETED);
            default -> Optional.empty();
        };
    }
}

package io.guichet.application.notification;

import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Holder;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Reach;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.subscription.Service;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells the technical contacts of accounts and servers what becomes of the services there, by a
 * letter and in their own chats, and nothing of what is owed for them. Within a transaction; the
 * same notice is told once.
 */
public final class TechnicalNews {

    /** The fact that names services by their ids, with commas. */
    public static final String IDS = "serviceIds";

    private static final Set<String> CONTACT = Set.of(Permission.TECHNICAL_CONTACT);

    private final Profiles profiles;
    private final ListServices listServices;
    private final Letters letters;
    private final Outbox outbox;

    public TechnicalNews(
            Profiles profiles, ListServices listServices, Letters letters, Outbox outbox) {
        this.profiles = profiles;
        this.listServices = listServices;
        this.letters = letters;
        this.outbox = outbox;
    }

    /** What became of services, as it is told; each is a kind of letter. */
    private enum What {
        SUSPENDED(Letter.Kind.SERVICES_SUSPENDED),
        RESUMED(Letter.Kind.SERVICES_RESUMED),
        EXPIRING(Letter.Kind.SERVICES_EXPIRING),
        EXPIRED(Letter.Kind.SERVICES_EXPIRED),
        TERMINATED(Letter.Kind.SERVICES_TERMINATED),
        DELETED(Letter.Kind.SERVICES_DELETED);

        private final Letter.Kind letter;

        What(Letter.Kind letter) {
            this.letter = letter;
        }

        static Optional<What> of(Notice.Kind kind) {
            return switch (kind) {
                case SERVICE_SUSPENDED -> Optional.of(SUSPENDED);
                case SERVICE_RESUMED -> Optional.of(RESUMED);
                case SERVICE_EXPIRES_SOON -> Optional.of(EXPIRING);
                case SERVICE_EXPIRED, SERVICE_EXPIRED_FOR_GOOD -> Optional.of(EXPIRED);
                case SERVICE_TERMINATED -> Optional.of(TERMINATED);
                case SERVICE_DELETED, SERVICE_DATA_DELETED -> Optional.of(DELETED);
                default -> Optional.empty();
            };
        }
    }

    /** The fact that names these services. */
    public static String ids(List<Service> services) {
        return services.stream()
                .map(service -> service.id().value().toString())
                .collect(Collectors.joining(","));
    }

    void tell(Notice notice, Customer customer) {
        String ids = notice.facts().getOrDefault(IDS, "");
        Optional<What> what = What.of(notice.kind()).filter(known -> !ids.isEmpty());
        if (what.isPresent()) {
            List<UUID> services = Arrays.stream(ids.split(",")).map(UUID::fromString).toList();
            profiles.holders(customer.number())
                    .forEach(holder -> tell(notice, customer, what.get(), holder, services));
        }
    }

    private void tell(
            Notice notice, Customer customer, What what, Holder holder, List<UUID> services) {
        Reach reach = holder.permissions().given(CONTACT);
        if (reach.isNothing()) {
            return;
        }
        String his =
                Labels.joined(
                        services.stream()
                                .map(id -> listServices.find(customer.number(), reach, id))
                                .flatMap(Optional::stream)
                                .map(ServiceSummary::label));
        if (!his.isEmpty()) {
            tell(notice, customer, what, holder.profile(), his);
        }
    }

    private void tell(Notice notice, Customer customer, What what, Profile to, String services) {
        String key = "technical/" + to.id().value() + "/" + notice.key();
        Map<String, String> facts = new HashMap<>();
        facts.put("customer", customer.identity().name());
        facts.put("services", services);
        if (what == What.EXPIRING) {
            facts.put("until", notice.facts().get("on"));
        }
        letters.add(letter(key, what, to, facts));
        facts.put("what", what.name());
        outbox.add(
                new Notice(
                        key,
                        Notice.Kind.SERVICES_LOOKED_AFTER,
                        customer.number(),
                        new Notice.Audience.OfPerson(to.id()),
                        facts));
    }

    private static Letter letter(String key, What what, Profile to, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("name", to.name());
        return new Letter(
                key, what.letter, new EmailAddress(to.email()), to.language(), "/account", all);
    }
}

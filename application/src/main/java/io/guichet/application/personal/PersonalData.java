package io.guichet.application.personal;

import static io.guichet.application.personal.JsonText.fields;

import io.guichet.application.audit.query.ListAudit;
import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.application.session.port.WebSessions;
import io.guichet.application.shared.Page;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is kept about a person and a customer, in maps and lists with the words they go by. */
public final class PersonalData {

    private static final int PAGE = 500;

    private final Doors doors;
    private final Customers customers;
    private final ListServices listServices;
    private final ListAudit listAudit;
    private final Transactions transactions;

    /** By what a person comes in. */
    public record Doors(
            AccessTokens tokens,
            SecondFactors factors,
            IpRulesBook ipRules,
            WebSessions sessions) {}

    public PersonalData(
            Doors doors,
            Customers customers,
            ListServices listServices,
            ListAudit listAudit,
            Transactions transactions) {
        this.doors = doors;
        this.customers = customers;
        this.listServices = listServices;
        this.listAudit = listAudit;
        this.transactions = transactions;
    }

    Map<String, Object> person(ProfileDetails person, Instant now) {
        ProfileId id = person.profile();
        return transactions.required(
                () ->
                        fields(
                                "id", id.value(),
                                "name", person.name(),
                                "email", person.email(),
                                "language", person.language().tag(),
                                "acts_for", mandates(person),
                                "tokens", tokens(id),
                                "second_factors",
                                        doors.factors().of(id).stream()
                                                .map(
                                                        factor ->
                                                                fields(
                                                                        "name", factor.name(),
                                                                        "added_at",
                                                                                factor.addedAt()))
                                                .toList(),
                                "ip_rules", doors.ipRules().of(id).rules(),
                                "sessions", sessions(id, now)));
    }

    private static List<Map<String, Object>> mandates(ProfileDetails person) {
        return person.permissions().entrySet().stream()
                .map(
                        held ->
                                fields(
                                        "customer", held.getKey(),
                                        "permissions", held.getValue().written()))
                .toList();
    }

    private List<Map<String, Object>> tokens(ProfileId id) {
        return doors.tokens().of(id).stream()
                .map(
                        token ->
                                fields(
                                        "name", token.name(),
                                        "made_at", token.madeAt(),
                                        "expires_at", token.expiresAt(),
                                        "last_used_at", token.lastUsedAt().orElse(null)))
                .toList();
    }

    private List<Map<String, Object>> sessions(ProfileId id, Instant now) {
        return doors.sessions().of(id, now).stream()
                .map(
                        session ->
                                fields(
                                        "address", session.origin().address(),
                                        "browser", session.origin().agent(),
                                        "started_at", session.times().startedAt(),
                                        "seen_at", session.times().seenAt()))
                .toList();
    }

    Map<String, Object> customer(Customer customer) {
        return fields(
                "number", customer.number(),
                "email", customer.email(),
                "language", customer.language().tag(),
                "identity", party(customer.identity()),
                "earlier",
                        transactions.required(() -> customers.history(customer.number())).stream()
                                .map(
                                        old ->
                                                fields(
                                                        "until", old.until(),
                                                        "identity", party(old.before().identity())))
                                .toList());
    }

    private static Map<String, Object> party(Party party) {
        return fields(
                "kind", party.kind(),
                "name", party.name(),
                "line1", party.address().line1(),
                "line2", party.address().line2(),
                "postal_code", party.address().postalCode(),
                "city", party.address().city(),
                "country", party.address().country(),
                "siren", party.siren(),
                "siret", party.siret(),
                "vat_id", party.vatId());
    }

    List<Map<String, Object>> services(Customer customer) {
        List<Map<String, Object>> all = new ArrayList<>();
        ServicePosition after = ServicePosition.START;
        boolean more = true;
        while (more) {
            Page<ServiceSummary> page = listServices.list(customer.number(), after, PAGE);
            page.items().forEach(service -> all.add(service(service)));
            more = page.more();
            if (more) {
                ServiceSummary last = page.items().getLast();
                after = new ServicePosition(last.startedOn(), last.id());
            }
        }
        return all;
    }

    private static Map<String, Object> service(ServiceSummary service) {
        return fields(
                "id", service.id(),
                "label", service.label(),
                "plan", service.plan(),
                "period", service.period(),
                "quantity", service.quantity(),
                "started_on", service.startedOn(),
                "paid_until", service.paidUntil(),
                "state", service.state());
    }

    /** What was done, the newest first. */
    List<Map<String, Object>> acts(String chain) {
        List<Map<String, Object>> all = new ArrayList<>();
        long before = Long.MAX_VALUE;
        boolean more = true;
        while (more) {
            Page<AuditEntry> page = listAudit.list(chain, before, PAGE);
            page.items().forEach(entry -> all.add(act(entry)));
            more = page.more();
            before = page.items().isEmpty() ? before : page.items().getLast().number();
        }
        return all;
    }

    private static Map<String, Object> act(AuditEntry entry) {
        return fields(
                "at", entry.at(),
                "what", entry.act().what(),
                "address", entry.act().address(),
                "result", entry.result(),
                "before", entry.before(),
                "after", entry.after());
    }
}

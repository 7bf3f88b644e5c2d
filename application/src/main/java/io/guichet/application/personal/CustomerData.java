package io.guichet.application.personal;

import static io.guichet.application.personal.JsonText.fields;

import io.guichet.application.audit.query.ListAudit;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.ledger.query.ListStatement;
import io.guichet.application.ledger.query.ListStatement.StatementLine;
import io.guichet.application.ordering.query.ListOrders;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.domain.audit.Act;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.BillingAddress;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is kept about a customer, in maps with the words it goes by. Lists are read page by page and
 * handed over element by element.
 */
public final class CustomerData {

    private final Customers customers;
    private final Lists lists;
    private final CustomerBelongings belongings;
    private final CustomerWishes wishes;
    private final CustomerPeople people;
    private final Transactions transactions;

    /** What is read in pages. */
    public record Lists(
            ListServices services, ListOrders orders, ListStatement statement, ListAudit audit) {}

    public CustomerData(
            Customers customers,
            Lists lists,
            CustomerBelongings belongings,
            CustomerWishes wishes,
            CustomerPeople people,
            Transactions transactions) {
        this.customers = customers;
        this.lists = lists;
        this.belongings = belongings;
        this.wishes = wishes;
        this.people = people;
        this.transactions = transactions;
    }

    /** Him, and what belongs to him as it is {@code now}, for one of his owners. */
    Map<String, Object> customer(Customer customer, ProfileId owner, Instant now) {
        CustomerNumber number = customer.number();
        return transactions.required(
                () -> {
                    Map<String, Object> kept =
                            fields(
                                    "number", number,
                                    "email", customer.email(),
                                    "language", customer.language().tag(),
                                    "identity", party(customer.identity()),
                                    "earlier", earlier(number));
                    kept.putAll(belongings.of(number, owner));
                    kept.putAll(wishes.of(number));
                    kept.putAll(people.of(number, now));
                    return kept;
                });
    }

    private List<Map<String, Object>> earlier(CustomerNumber customer) {
        return customers.history(customer).stream()
                .map(
                        old ->
                                fields(
                                        "until", old.until(),
                                        "identity", party(old.before().identity())))
                .toList();
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
                "vat_id", party.vatId(),
                "billing_address", party.billing().map(CustomerData::billing));
    }

    private static Map<String, Object> billing(BillingAddress billing) {
        return fields(
                "name", billing.name(),
                "line1", billing.address().line1(),
                "line2", billing.address().line2(),
                "postal_code", billing.address().postalCode(),
                "city", billing.address().city(),
                "country", billing.address().country());
    }

    void services(Customer customer, Consumer<Map<String, Object>> each) {
        InPages.each(
                ServicePosition.START,
                after -> lists.services().list(customer.number(), after, InPages.PAGE),
                last -> new ServicePosition(last.startedOn(), last.id()),
                service -> each.accept(service(service)));
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

    /** The newest first. */
    void orders(Customer customer, Consumer<Map<String, Object>> each) {
        InPages.descending(
                before -> lists.orders().list(customer.number(), before, InPages.PAGE),
                order -> order.number().value(),
                order -> each.accept(order(order)));
    }

    private static Map<String, Object> order(OrderView order) {
        return fields(
                "number", order.number(),
                "kind", order.kind(),
                "state", order.state(),
                "total", order.total(),
                "placed_at", order.placedAt(),
                "services", order.services(),
                "invoice", order.invoice());
    }

    /** The newest first. */
    void statement(Customer customer, Consumer<Map<String, Object>> each) {
        InPages.descending(
                before -> lists.statement().list(customer.number(), before, InPages.PAGE),
                StatementLine::number,
                line -> each.accept(line(line)));
    }

    private static Map<String, Object> line(StatementLine line) {
        return fields(
                "number", line.number(),
                "booked_on", line.bookedOn(),
                "kind", line.kind(),
                "piece", line.piece(),
                "debit", line.debit(),
                "credit", line.credit(),
                "total", line.total());
    }

    /** What was done, the newest first; from where, if it was this person, and of nobody else. */
    void acts(String chain, ProfileId reader, Consumer<Map<String, Object>> each) {
        InPages.descending(
                before -> lists.audit().list(chain, before, InPages.PAGE),
                AuditEntry::number,
                entry -> each.accept(act(entry, reader)));
    }

    private static Map<String, Object> act(AuditEntry entry, ProfileId reader) {
        Act act = entry.act();
        return fields(
                "at", entry.at(),
                "what", act.what(),
                "address", act.actor().profile().filter(reader::equals).map(by -> act.address()),
                "result", entry.result(),
                "before", entry.before(),
                "after", entry.after());
    }
}

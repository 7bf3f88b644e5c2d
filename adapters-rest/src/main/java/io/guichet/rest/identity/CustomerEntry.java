package io.guichet.rest.identity;

import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.moving.ChangeCustomer;
import io.guichet.application.moving.ChangeCustomer.Details;
import io.guichet.application.moving.ChangeCustomer.Entry;
import io.guichet.application.moving.ChangeCustomer.Outcome;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ReplacedIdentity;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.IfMatch;
import io.guichet.rest.shared.PartyJson;
import io.guichet.rest.shared.Words;

import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.List;

/** How a customer is entered, as it is read and written. */
final class CustomerEntry {

    private CustomerEntry() {}

    static Response show(Entry entry) {
        return IfMatch.tagged(
                Response.ok(CustomerDetailsJson.from(entry.customer())).build(), entry.version());
    }

    static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed changed -> show(changed.entry());
            case Outcome.Outdated ignored -> Problem.of(412, "customer-changed").response();
            case Outcome.ForStaff ignored -> Problem.of(422, "changed-by-staff-only").response();
            case Outcome.Closed ignored -> Problem.of(409, "customer-closed").response();
            case Outcome.NoSuchCustomer ignored -> Problem.of(404, "no-such-customer").response();
        };
    }

    static CustomerHistoryJson history(List<ReplacedIdentity> replaced) {
        return new CustomerHistoryJson(replaced.stream().map(ReplacedIdentityJson::from).toList());
    }

    /** A customer as staff sees him, and he himself. */
    public record CustomerDetailsJson(
            String number, String seller, PartyJson identity, String email, String language) {

        static CustomerDetailsJson from(Customer customer) {
            return new CustomerDetailsJson(
                    customer.number().toString(),
                    customer.seller().value(),
                    PartyJson.from(customer.identity()),
                    customer.email(),
                    Words.of(customer.language()));
        }
    }

    /** All of it as it is to be. */
    public record CustomerChangeJson(PartyJson identity, String email, String language) {

        Details toDetails() {
            return new Details(
                    required(identity, "/identity").toParty("/identity"),
                    parsed(email, "/email", EmailAddress::parse),
                    Words.constantAt("/language", Language.class, language, "language"));
        }
    }

    /** How he was entered before, the oldest first. */
    public record CustomerHistoryJson(List<ReplacedIdentityJson> data) {}

    /** Until when, and who changed it. */
    public record ReplacedIdentityJson(
            CustomerDetailsJson customer, Instant until, String replacedBy) {

        static ReplacedIdentityJson from(ReplacedIdentity replaced) {
            return new ReplacedIdentityJson(
                    CustomerDetailsJson.from(replaced.before()),
                    replaced.until(),
                    replaced.replacedBy());
        }
    }

    /** The command of a change. */
    static ChangeCustomer.Command command(
            Customer customer,
            String ifMatch,
            CustomerChangeJson wanted,
            ChangeCustomer.By by,
            String changedBy) {
        return new ChangeCustomer.Command(
                customer.number(), IfMatch.version(ifMatch), wanted.toDetails(), by, changedBy);
    }
}

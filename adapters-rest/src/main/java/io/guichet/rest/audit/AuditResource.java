package io.guichet.rest.audit;

import io.guichet.application.audit.query.ListAudit;
import io.guichet.application.identity.Caller;
import io.guichet.application.shared.Page;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.UUID;

/** Who did what for the customer, with the profile, or with the installation. */
@ApplicationScoped
@Path("/audit")
@Produces("application/json")
public class AuditResource {

    private final ListAudit listAudit;
    private final CurrentCaller currentCaller;
    private final Lists lists;

    @Inject
    public AuditResource(ListAudit listAudit, CurrentCaller currentCaller, Lists lists) {
        this.listAudit = listAudit;
        this.currentCaller = currentCaller;
        this.lists = lists;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public AuditResource() {
        this(null, null, null);
    }

    @GET
    public Response list(
            @QueryParam("of") @DefaultValue("customer") String of, @BeanParam Paging paging) {
        Caller caller = currentCaller.caller();
        return switch (of) {
            case "customer" -> ofCustomer(paging, currentCaller.number());
            case "profile" -> ofPerson(listAudit, lists, paging, caller.profile());
            case "installation" -> ofTheHouse(paging, caller, AuditEntry.INSTALLATION);
            case "versions" -> ofTheHouse(paging, caller, AuditEntry.VERSIONS);
            default -> throw new InvalidValueException("invalid-audit");
        };
    }

    private Response ofCustomer(Paging paging, CustomerNumber customer) {
        return page(
                lists,
                paging,
                AuditEntry.chainOf(customer),
                (before, limit) -> listAudit.ofCustomer(customer, before, limit));
    }

    static Response ofPerson(ListAudit listAudit, Lists lists, Paging paging, ProfileId person) {
        return page(
                lists,
                paging,
                AuditEntry.chainOf(person),
                (before, limit) -> listAudit.ofPerson(person, before, limit));
    }

    private Response ofTheHouse(Paging paging, Caller caller, String chain) {
        if (caller.role() != Caller.Role.STAFF) {
            throw Problem.of(403, "staff-only").exception();
        }
        return page(lists, paging, chain, (before, limit) -> listAudit.list(chain, before, limit));
    }

    private static Response page(Lists lists, Paging paging, String chain, Entries entries) {
        Lists.Slice slice = lists.slice(paging, chain);
        long before = slice.after(Long.MAX_VALUE, Long::valueOf);
        return slice.answer(
                entries.before(before, slice.limit()),
                AuditEntryJson::from,
                entry -> Long.toString(entry.number()));
    }

    /** A page of a chain. */
    private interface Entries {

        Page<AuditEntry> before(long number, int limit);
    }

    /** What somebody did; {@code customer} is whom he did it for. */
    public record AuditEntryJson(
            Long number,
            Instant at,
            String profile,
            String token,
            String chat,
            boolean staff,
            String customer,
            String what,
            String address,
            String result,
            String before,
            String after,
            String seal) {

        static AuditEntryJson from(AuditEntry entry) {
            var act = entry.act();
            return new AuditEntryJson(
                    entry.number(),
                    entry.at(),
                    act.actor().profile().map(ProfileId::value).map(UUID::toString).orElse(null),
                    act.actor().token().map(UUID::toString).orElse(null),
                    act.actor().chat().map(String::valueOf).orElse(null),
                    act.actor().staff(),
                    act.customer().map(Object::toString).orElse(null),
                    act.what(),
                    act.address(),
                    entry.result(),
                    entry.before(),
                    entry.after(),
                    entry.seal());
        }
    }
}

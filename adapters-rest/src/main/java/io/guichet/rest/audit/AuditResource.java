package io.guichet.rest.audit;

import io.guichet.application.audit.query.ListAudit;
import io.guichet.application.identity.Caller;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.RequestScoped;
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
@RequestScoped
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
        return page(listAudit, lists, paging, chain(of));
    }

    private String chain(String of) {
        Caller caller = currentCaller.caller();
        return switch (of) {
            case "customer" -> AuditEntry.chainOf(currentCaller.number());
            case "profile" -> AuditEntry.chainOf(caller.profile());
            case "installation" -> forStaff(caller, AuditEntry.INSTALLATION);
            case "versions" -> forStaff(caller, AuditEntry.VERSIONS);
            default -> throw new InvalidValueException("invalid-audit");
        };
    }

    private static String forStaff(Caller caller, String chain) {
        if (caller.role() != Caller.Role.STAFF) {
            throw Problem.of(403, "staff-only").exception();
        }
        return chain;
    }

    static Response page(ListAudit listAudit, Lists lists, Paging paging, String chain) {
        Lists.Slice slice = lists.slice(paging, chain);
        long before = slice.after(Long.MAX_VALUE, Long::valueOf);
        return slice.answer(
                listAudit.list(chain, before, slice.limit()),
                AuditEntryJson::from,
                entry -> Long.toString(entry.number()));
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

package io.guichet.rest.audit;

import io.guichet.application.audit.query.ListAudit;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What was done with the caller's own profile, by him and by others, whoever he acts for. */
@ApplicationScoped
@Path("/me/audit")
@Produces("application/json")
public class OwnAuditResource {

    private final ListAudit listAudit;
    private final CurrentCaller currentCaller;
    private final Lists lists;

    @Inject
    public OwnAuditResource(ListAudit listAudit, CurrentCaller currentCaller, Lists lists) {
        this.listAudit = listAudit;
        this.currentCaller = currentCaller;
        this.lists = lists;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public OwnAuditResource() {
        this(null, null, null);
    }

    @GET
    public Response list(@BeanParam Paging paging) {
        return AuditResource.ofPerson(listAudit, lists, paging, currentCaller.caller().profile());
    }
}

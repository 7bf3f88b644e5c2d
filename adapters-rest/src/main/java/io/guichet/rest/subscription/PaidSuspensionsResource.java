package io.guichet.rest.subscription;

import io.guichet.application.run.ListPaidSuspensions;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Lists.Slice;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.subscription.ServiceLifeJson.SuspensionJson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.util.Optional;
import java.util.UUID;

/** What is paid and still suspended: staff lets it go on. */
@ApplicationScoped
@Path("/paid-suspensions")
@Produces("application/json")
public class PaidSuspensionsResource {

    private final ListPaidSuspensions listPaidSuspensions;
    private final Lists lists;

    @Inject
    public PaidSuspensionsResource(ListPaidSuspensions listPaidSuspensions, Lists lists) {
        this.listPaidSuspensions = listPaidSuspensions;
        this.lists = lists;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PaidSuspensionsResource() {
        this(null, null);
    }

    @GET
    @StaffOnly
    public Response list(@BeanParam Paging paging) {
        Slice slice = lists.slice(paging, "staff");
        return slice.answer(
                listPaidSuspensions.list(
                        slice.after(Optional.empty(), PaidSuspensionsResource::read),
                        slice.limit()),
                PaidSuspensionJson::from,
                service -> service.id().value().toString());
    }

    private static Optional<ServiceId> read(String position) {
        return Optional.of(new ServiceId(UUID.fromString(position)));
    }

    /** A service, whose it is, and since when and for which invoice it is suspended. */
    public record PaidSuspensionJson(
            String id, String customer, String label, SuspensionJson suspension) {

        static PaidSuspensionJson from(Service service) {
            return new PaidSuspensionJson(
                    service.id().value().toString(),
                    service.customer().toString(),
                    service.label(),
                    service.suspension().map(SuspensionJson::from).orElseThrow());
        }
    }
}

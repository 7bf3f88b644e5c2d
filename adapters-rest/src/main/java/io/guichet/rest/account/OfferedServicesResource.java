package io.guichet.rest.account;

import io.guichet.application.account.ListOfferedServices;
import io.guichet.application.shared.Page;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Lists.Slice;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.shared.Words;
import io.guichet.rest.subscription.ServicesResource;
import io.guichet.rest.subscription.ServicesResource.ServiceJson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What is in an account that the customer is offered. */
@ApplicationScoped
@Path("/account-transfers/{id}/services")
@Produces("application/json")
public class OfferedServicesResource {

    private final ListOfferedServices listOfferedServices;
    private final Lists lists;
    private final CurrentCaller currentCaller;

    @Inject
    public OfferedServicesResource(
            ListOfferedServices listOfferedServices, Lists lists, CurrentCaller currentCaller) {
        this.listOfferedServices = listOfferedServices;
        this.lists = lists;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public OfferedServicesResource() {
        this(null, null, null);
    }

    @GET
    public Response list(@PathParam("id") String id, @BeanParam Paging paging) {
        CustomerNumber customer = currentCaller.number();
        Slice slice = lists.slice(paging, customer);
        return listOfferedServices
                .list(
                        customer,
                        Words.id(id),
                        slice.after(ServicePosition.START, ServicesResource::position),
                        slice.limit())
                .map(page -> answer(slice, page))
                .orElseGet(TransferAnswers::noSuchTransfer);
    }

    private Response answer(Slice slice, Page<ServiceSummary> page) {
        Language language = currentCaller.language();
        return slice.answer(
                page,
                service -> ServiceJson.from(service, language, true),
                ServicesResource::place);
    }
}

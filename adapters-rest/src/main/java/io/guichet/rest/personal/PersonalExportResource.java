package io.guichet.rest.personal;

import io.guichet.application.personal.ExportPerson;
import io.guichet.application.personal.ExportPerson.Outcome;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Download;
import io.guichet.rest.shared.ExportProblems;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** All that is kept about the caller and the customers he owns, as one archive. */
@ApplicationScoped
@Path("/me/export")
public class PersonalExportResource {

    private final ExportPerson exportPerson;
    private final CurrentCaller currentCaller;

    @Inject
    public PersonalExportResource(ExportPerson exportPerson, CurrentCaller currentCaller) {
        this.exportPerson = exportPerson;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PersonalExportResource() {
        this(null, null);
    }

    @GET
    public Response export() {
        return switch (exportPerson.prepare(currentCaller.caller().profile())) {
            case Outcome.Ready ready ->
                    Download.once(ready.export(), "application/zip", ready.fileName());
            case Outcome.UnderWay underWay -> ExportProblems.underWay(underWay.progress());
            case Outcome.NoSuchProfile ignored -> Problem.of(404, "no-such-profile").response();
        };
    }
}

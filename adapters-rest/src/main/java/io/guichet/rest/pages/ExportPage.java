package io.guichet.rest.pages;

import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.personal.ExportPerson;
import io.guichet.application.personal.ExportPerson.Outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where somebody without programs gets all that is kept about him. */
@ApplicationScoped
public class ExportPage implements WebPage {

    static final String PATH = "/export";

    private final ExportPerson exportPerson;

    @Inject
    public ExportPage(ExportPerson exportPerson) {
        this.exportPerson = exportPerson;
    }

    /** For the container only: CDI builds its proxy with it. */
    public ExportPage() {
        this(null);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Access access() {
        return Access.SIGNED_IN;
    }

    @Override
    public Need factor(PageRequest request) {
        return Need.FRESH;
    }

    @Override
    public Page show(PageRequest request) {
        return draw(request, 200, "");
    }

    @Override
    public Page submit(PageRequest request) {
        return switch (exportPerson.prepare(request.profile())) {
            case Outcome.Ready ready -> Page.file(ready.fileName(), ready.export());
            case Outcome.UnderWay ignored -> draw(request, 429, "export.notice.under-way");
            case Outcome.NoSuchProfile ignored -> Page.seeOther("/sign-in");
        };
    }

    private Page draw(PageRequest request, int status, String notice) {
        Html html = request.begin("export.title", notice).paragraph("export.what");
        request.form(html).act("export", "", "export.go", "button");
        html.back("/account");
        return Page.of(status, Layout.page(html, "export.title", PATH));
    }
}

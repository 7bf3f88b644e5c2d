package io.guichet.rest.pages;

import io.guichet.application.recovery.StopRecovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where the link in mails about a case leads: its owner stops what he did not ask for. */
@ApplicationScoped
public class RecoveryStopPage implements WebPage {

    private final StopRecovery stopRecovery;

    @Inject
    public RecoveryStopPage(StopRecovery stopRecovery) {
        this.stopRecovery = stopRecovery;
    }

    /** For the container only: CDI builds its proxy with it. */
    public RecoveryStopPage() {
        this(null);
    }

    @Override
    public String path() {
        return "/recovery/stop";
    }

    @Override
    public Access access() {
        return Access.ANYBODY;
    }

    /** Looking at it does not use the link up: programs that read mails look, too. */
    @Override
    public Page show(PageRequest request) {
        String code = Told.code(request);
        Html html = request.begin("recovery.title", "").paragraph("recovery.ask");
        request.form(html)
                .open()
                .hidden("code", code)
                .button("confirm", "recovery.go", "button")
                .close();
        return Page.of(200, Layout.page(html, "recovery.title", Told.withCode(path(), code)));
    }

    @Override
    public Page submit(PageRequest request) {
        return stopRecovery.stopByLink(Told.code(request))
                ? Told.page(request, path(), "recovery.title", "recovery.done")
                : Told.over(request, path());
    }
}

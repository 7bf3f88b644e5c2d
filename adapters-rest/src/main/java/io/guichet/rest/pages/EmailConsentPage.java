package io.guichet.rest.pages;

import io.guichet.application.profile.ChangeEmail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where the link to the present address leads: its owner agrees to the new one. */
@ApplicationScoped
public class EmailConsentPage implements WebPage {

    private final ChangeEmail changeEmail;

    @Inject
    public EmailConsentPage(ChangeEmail changeEmail) {
        this.changeEmail = changeEmail;
    }

    /** For the container only: CDI builds its proxy with it. */
    public EmailConsentPage() {
        this(null);
    }

    @Override
    public String path() {
        return "/e-mail/consent";
    }

    @Override
    public Access access() {
        return Access.ANYBODY;
    }

    /** Looking at it does not use the link up: programs that read mails look, too. */
    @Override
    public Page show(PageRequest request) {
        String code = Told.code(request);
        Html html = request.begin("e-mail.title", "").paragraph("e-mail.consent.ask");
        request.form(html)
                .open()
                .hidden("code", code)
                .button("confirm", "e-mail.consent.go", "button")
                .close();
        return Page.of(200, Layout.page(html, "e-mail.title", Told.withCode(path(), code)));
    }

    @Override
    public Page submit(PageRequest request) {
        return changeEmail.consent(Told.code(request)) == ChangeEmail.Outcome.DONE
                ? Told.page(request, path(), "e-mail.title", "e-mail.consent.done")
                : Told.over(request, path());
    }
}

package io.guichet.rest.pages;

import io.guichet.application.profile.ChangeEmail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where the link to the new address leads: from then on it is the profile's. */
@ApplicationScoped
public class EmailProofPage implements WebPage {

    private final ChangeEmail changeEmail;

    @Inject
    public EmailProofPage(ChangeEmail changeEmail) {
        this.changeEmail = changeEmail;
    }

    /** For the container only: CDI builds its proxy with it. */
    public EmailProofPage() {
        this(null);
    }

    @Override
    public String path() {
        return "/e-mail/proof";
    }

    @Override
    public Access access() {
        return Access.ANYBODY;
    }

    /** Looking at it does not use the link up: programs that read mails look, too. */
    @Override
    public Page show(PageRequest request) {
        String code = Told.code(request);
        Html html = request.begin("e-mail.title", "").paragraph("e-mail.proof.ask");
        request.form(html)
                .open()
                .hidden("code", code)
                .button("confirm", "e-mail.proof.go", "button")
                .close();
        return Page.of(200, Layout.page(html, "e-mail.title", Told.withCode(path(), code)));
    }

    @Override
    public Page submit(PageRequest request) {
        return changeEmail.prove(Told.code(request)) == ChangeEmail.Outcome.DONE
                ? Told.page(request, path(), "e-mail.title", "e-mail.proof.done")
                : Told.over(request, path());
    }
}

package io.guichet.rest.pages;

import io.guichet.application.profile.ResetPassword;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.shared.InvalidValueException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where a link for a new password is asked for; the answer is the same whoever has the e-mail. */
@ApplicationScoped
public class ForgottenPasswordPage implements WebPage {

    private final ResetPassword resetPassword;

    @Inject
    public ForgottenPasswordPage(ResetPassword resetPassword) {
        this.resetPassword = resetPassword;
    }

    /** For the container only: CDI builds its proxy with it. */
    public ForgottenPasswordPage() {
        this(null);
    }

    @Override
    public String path() {
        return "/password/forgotten";
    }

    @Override
    public Access access() {
        return Access.ANYBODY;
    }

    @Override
    public Page show(PageRequest request) {
        return draw(request, 200, "");
    }

    @Override
    public Page submit(PageRequest request) {
        try {
            resetPassword.ask(EmailAddress.parse(request.field("email")));
            return Told.page(request, path(), "forgotten.title", "forgotten.mailed");
        } catch (InvalidValueException wrong) {
            return draw(request, 422, "page.notice." + wrong.code());
        }
    }

    private Page draw(PageRequest request, int status, String notice) {
        Html html = request.begin("forgotten.title", notice).paragraph("forgotten.how");
        request.form(html)
                .open()
                .field("email", "email", "username", request.field("email"))
                .button("forgotten", "forgotten.go", "button")
                .close();
        return Page.of(status, Layout.page(html, "forgotten.title", path()));
    }
}

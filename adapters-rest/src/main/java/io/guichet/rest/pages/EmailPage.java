package io.guichet.rest.pages;

import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.profile.ChangeEmail;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.shared.InvalidValueException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where somebody signed in asks for another e-mail address, with his password. */
@ApplicationScoped
public class EmailPage implements WebPage {

    private final ChangeEmail changeEmail;

    @Inject
    public EmailPage(ChangeEmail changeEmail) {
        this.changeEmail = changeEmail;
    }

    /** For the container only: CDI builds its proxy with it. */
    public EmailPage() {
        this(null);
    }

    @Override
    public String path() {
        return "/e-mail";
    }

    @Override
    public Access access() {
        return Access.SIGNED_IN;
    }

    @Override
    public Need factor(PageRequest request) {
        return Need.FRESH;
    }

    /** So that nobody fills it in for nothing. */
    @Override
    public Need factorToOpen() {
        return Need.FRESH;
    }

    @Override
    public Page show(PageRequest request) {
        return draw(request, 200, "");
    }

    @Override
    public Page submit(PageRequest request) {
        try {
            EmailAddress wanted = EmailAddress.parse(request.field("email"));
            return switch (changeEmail.ask(request.profile(), request.exact("password"), wanted)) {
                case DONE, NO_SUCH_LINK ->
                        Told.page(request, path(), "e-mail.title", "e-mail.mailed");
                case WRONG_PASSWORD -> draw(request, 403, "page.notice.wrong-password");
                case TOO_MANY -> draw(request, 429, "sign-in.notice.too-many");
            };
        } catch (InvalidValueException wrong) {
            return draw(request, 422, "page.notice." + wrong.code());
        }
    }

    private Page draw(PageRequest request, int status, String notice) {
        Html html = request.begin("e-mail.title", notice).paragraph("e-mail.how");
        request.form(html)
                .open()
                .called("field.new-email")
                .field("email", "email", "email", request.field("email"))
                .called("field.old")
                .field("password", "password", "current-password", "")
                .button("change", "e-mail.go", "button")
                .close();
        html.back("/account");
        return Page.of(status, Layout.page(html, "e-mail.title", path()));
    }
}

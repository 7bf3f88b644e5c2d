package io.guichet.rest.pages;

import io.guichet.application.profile.SignUp;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.shared.InvalidValueException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where a stranger asks for a profile. The answer is the same whoever has the e-mail. */
@ApplicationScoped
public class SignUpPage implements WebPage {

    private final SignUp signUp;

    @Inject
    public SignUpPage(SignUp signUp) {
        this.signUp = signUp;
    }

    /** For the container only: CDI builds its proxy with it. */
    public SignUpPage() {
        this(null);
    }

    @Override
    public String path() {
        return "/sign-up";
    }

    @Override
    public Access access() {
        return Access.ANYBODY;
    }

    @Override
    public Page show(PageRequest request) {
        return signUp.isOpen() ? draw(request, 200, "") : closed(request);
    }

    @Override
    public Page submit(PageRequest request) {
        try {
            EmailAddress email = EmailAddress.parse(request.field("email"));
            return signUp.ask(email, request.language()) instanceof SignUp.Outcome.Closed
                    ? closed(request)
                    : Told.page(request, path(), "sign-up.title", "sign-up.mailed");
        } catch (InvalidValueException wrong) {
            return draw(request, 422, "page.notice." + wrong.code());
        }
    }

    private Page closed(PageRequest request) {
        Page told = Told.page(request, path(), "sign-up.title", "sign-up.closed");
        return Page.of(403, told.html());
    }

    private Page draw(PageRequest request, int status, String notice) {
        Html html = request.begin("sign-up.title", notice).paragraph("sign-up.how");
        request.form(html)
                .open()
                .field("email", "email", "email", request.field("email"))
                .button("sign-up", "sign-up.go", "button")
                .close();
        return Page.of(status, Layout.page(html, "sign-up.title", path()));
    }
}

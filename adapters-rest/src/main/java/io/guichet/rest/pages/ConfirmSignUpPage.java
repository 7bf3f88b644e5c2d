package io.guichet.rest.pages;

import io.guichet.application.profile.SignUp;
import io.guichet.domain.shared.InvalidValueException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where the link of a sign-up leads: a name and a password make the profile. */
@ApplicationScoped
public class ConfirmSignUpPage implements WebPage {

    private final SignUp signUp;

    @Inject
    public ConfirmSignUpPage(SignUp signUp) {
        this.signUp = signUp;
    }

    /** For the container only: CDI builds its proxy with it. */
    public ConfirmSignUpPage() {
        this(null);
    }

    @Override
    public String path() {
        return "/sign-up/confirm";
    }

    @Override
    public Access access() {
        return Access.ANYBODY;
    }

    /** Looking at it does not use the link up: programs that read mails look, too. */
    @Override
    public Page show(PageRequest request) {
        return signUp.isGood(Told.code(request))
                ? draw(request, 200, "")
                : Told.over(request, path());
    }

    @Override
    public Page submit(PageRequest request) {
        try {
            SignUp.Confirmation confirmation =
                    new SignUp.Confirmation(
                            Told.code(request), request.field("name"), request.exact("password"));
            return signUp.confirm(confirmation) instanceof SignUp.Outcome.SignedUp
                    ? Told.page(request, path(), "sign-up.done", "sign-up.done.text")
                    : Told.over(request, path());
        } catch (InvalidValueException wrong) {
            return draw(request, 422, "page.notice." + wrong.code());
        }
    }

    private Page draw(PageRequest request, int status, String notice) {
        String code = Told.code(request);
        Html html = request.begin("sign-up.confirm", notice);
        request.form(html)
                .open()
                .hidden("code", code)
                .field("name", "text", "name", request.field("name"))
                .hint("password", "password.rules")
                .field("password", "password", "new-password", "")
                .button("confirm", "sign-up.confirm.go", "button")
                .close();
        return Page.of(status, Layout.page(html, "sign-up.confirm", Told.withCode(path(), code)));
    }
}

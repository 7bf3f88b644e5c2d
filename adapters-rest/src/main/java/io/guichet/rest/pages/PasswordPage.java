package io.guichet.rest.pages;

import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.profile.ChangePassword;
import io.guichet.application.profile.PasswordEnds;
import io.guichet.domain.shared.InvalidValueException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where somebody signed in changes his password. All sessions end, this one as well. */
@ApplicationScoped
public class PasswordPage implements WebPage {

    /** The box that ends tokens and chats as well. */
    static final String EVERYTHING = "everything";

    private final ChangePassword changePassword;
    private final PageCookies cookies;

    @Inject
    public PasswordPage(ChangePassword changePassword, PageCookies cookies) {
        this.changePassword = changePassword;
        this.cookies = cookies;
    }

    /** For the container only: CDI builds its proxy with it. */
    public PasswordPage() {
        this(null, null);
    }

    @Override
    public String path() {
        return "/password";
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
            return switch (changePassword.change(
                    request.profile(),
                    request.exact("old"),
                    request.exact("password"),
                    ends(request))) {
                case DONE ->
                        Told.page(request, "/sign-in", "password.title", "new-password.done")
                                .withCookie(cookies.noSession());
                case WRONG_PASSWORD -> draw(request, 403, "page.notice.wrong-password");
                case TOO_MANY -> draw(request, 429, "sign-in.notice.too-many");
            };
        } catch (InvalidValueException wrong) {
            return draw(request, 422, "page.notice." + wrong.code());
        }
    }

    static PasswordEnds ends(PageRequest request) {
        return request.isTicked(EVERYTHING) ? PasswordEnds.EVERYTHING : PasswordEnds.SESSIONS;
    }

    private Page draw(PageRequest request, int status, String notice) {
        Html html = request.begin("password.title", notice).paragraph("password.ends");
        request.form(html)
                .open()
                .field("old", "password", "current-password", "")
                .hint("password", "password.rules")
                .called("field.new-password")
                .field("password", "password", "new-password", "")
                .box(EVERYTHING)
                .button("change", "password.go", "button")
                .close();
        html.back("/account");
        return Page.of(status, Layout.page(html, "password.title", path()));
    }
}
